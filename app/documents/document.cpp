#include "app/documents/document.h"

#include "app/commands/change_network.h"
#include "app/commands/place_items.h"
#include "app/commands/set_param.h"
#include "app/commands/set_setting.h"
#include "app/documents/canvas_notes.h"
#include "app/documents/check_thread.h"
#include "app/documents/network_edits.h"
#include "app/documents/project_reading.h"
#include "engine/base/registry.h"

#include <algorithm>
#include <set>

namespace netwright {
namespace {

constexpr int kUndoLimit = 500;
// Larger drawings are checked by a thread.
constexpr std::size_t kSmallDrawing = 200;

// Ids of the nodes that share a layer with one of these, in the order of the drawing.
QList<int> withSharing(const Blueprint& network, const QList<int>& nodes)
{
    std::set<int> layers;
    const std::set<int> wanted(nodes.begin(), nodes.end());
    for (const BlueprintNode& node : network.nodes)
        if (wanted.contains(node.id)) layers.insert(node.layer);
    QList<int> result;
    for (const BlueprintNode& node : network.nodes)
        if (layers.contains(node.layer)) result.append(node.id);
    return result;
}

// Settings that another class has too, and those that it needs.
Value configForClass(
    const Blueprint& network, const BlueprintNode& node, const std::string& className)
{
    const Schema* const schema = Registry::instance().find("layer", className);
    if (schema == nullptr || !node.config.is_object()) return node.config;
    Value config = Value::object();
    for (const auto& [key, value] : node.config.items())
        if (schema->find(key) != nullptr) config[key] = value;
    const Value start = startConfig(network, className);
    for (const auto& [key, value] : start.items())
        if (!config.contains(key)) config[key] = value;
    return config;
}

// Counts what goes on while it lives.
class Counting {
public:
    explicit Counting(int& count) : m_count(count) { ++m_count; }
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;
    ~Counting() { --m_count; }

private:
    int& m_count;
};

} // namespace

Document::Document(QObject* parent) : QObject(parent), m_checks(std::make_unique<CheckThread>())
{
    m_undoStack.setUndoLimit(kUndoLimit);
    connect(m_checks.get(), &CheckThread::finished, this,
        [this](const std::shared_ptr<const CheckResult>& result) {
            m_received = result;
            m_known = m_received.get();
            emit checked();
        });
    m_known = &m_checker.check(m_network);
}

Document::~Document() = default;

void Document::load(const Value& project, const QString& folder)
{
    ProjectContent opened = readProject(project, folder.toStdString());
    m_undoStack.clear();
    endSteps();
    m_project = std::move(opened.frame);
    m_network = std::move(opened.network);
    const bool isSmall = m_network.nodes.size() <= kSmallDrawing;
    // Nothing is known of a large drawing until the thread answers.
    m_known = &m_checker.check(isSmall ? m_network : Blueprint());
    m_checks->cancel();
    if (!isSmall) m_checks->start(m_network);
    emit loaded();
    emit checked();
}

Value Document::toValue() const
{
    Value project = m_project;
    project["model"]["blueprint"] = writeBlueprint(m_network);
    return project;
}

Value Document::setting(const QString& path) const
{
    return valueAt(m_project, path);
}

bool Document::isChecking() const
{
    return m_checks->isRunning();
}

void Document::setSetting(const QString& path, const Value& value, const QString& text, bool isStep)
{
    ProjectEntry after = entryWith(m_project, path, value);
    if (after.key == "model" || after.value == entry(after.key).value) return;
    push(new SetSetting(*this, path, std::move(after), text, isStep ? m_series : 0));
}

template <class Change>
void Document::changeConfigs(
    const QList<int>& nodes, const std::string& key, int series, Change change)
{
    std::vector<NodeConfig> configs;
    for (const int id : withSharing(m_network, nodes)) {
        const Value& before = m_network.find(id)->config;
        Value config = before.is_object() ? before : Value::object();
        change(config);
        if (config != before) configs.push_back({id, std::move(config)});
    }
    if (configs.empty()) return;
    push(new SetParam(*this, key, std::move(configs), series));
}

void Document::setParam(
    const QList<int>& nodes, const std::string& key, const Value& value, bool isStep)
{
    if (key == "class_name") {
        if (value.is_string()) setClass(nodes, value.get<std::string>());
        return;
    }
    changeConfigs(nodes, key, isStep ? m_series : 0, [&](Value& config) { config[key] = value; });
}

void Document::clearParam(const QList<int>& nodes, const std::string& key)
{
    changeConfigs(nodes, key, 0, [&](Value& config) { config.erase(key); });
}

void Document::setClass(const QList<int>& nodes, const std::string& className)
{
    Blueprint after = m_network;
    for (const int id : withSharing(m_network, nodes)) {
        BlueprintNode& node = *after.find(id);
        node.config = configForClass(m_network, node, className);
        node.className = className;
    }
    changeNetwork(after, tr("Make it a %1").arg(QString::fromStdString(className)));
}

void Document::push(QUndoCommand* command)
{
    std::unique_ptr<QUndoCommand> owned(command);
    if (m_changes == 0) m_undoStack.push(owned.release());
}

void Document::endSteps()
{
    ++m_series;
}

void Document::place(const QList<Placement>& nodes, const QList<Placement>& notes)
{
    QList<Placement> moved;
    for (const Placement& placement : nodes) {
        const BlueprintNode* const node = m_network.find(placement.id);
        if (node != nullptr && QPointF(node->x, node->y) != placement.at) moved.append(placement);
    }
    std::optional<ProjectEntry> canvas;
    Value list = setting(kNotesPath);
    for (const Placement& placement : notes)
        list = withNoteAt(std::move(list), placement.id, placement.at);
    if (list != setting(kNotesPath)) canvas = entryWith(m_project, kNotesPath, list);
    if (moved.isEmpty() && !canvas) return;
    push(new PlaceItems(*this, std::move(moved), std::move(canvas)));
}

void Document::changeNetwork(const Blueprint& after, const QString& text)
{
    NetworkPatch patch = difference(m_network, after);
    if (patch.isEmpty()) return;
    push(new ChangeNetwork(*this, std::move(patch), text));
}

void Document::applyNetworkPatch(const NetworkPatch& patch)
{
    const Counting change(m_changes);
    applyPatch(m_network, patch);
    std::set<int> changed;
    for (const auto& [place, node] : patch.nodes.removed) changed.insert(node.id);
    for (const auto& [place, node] : patch.nodes.added) changed.insert(node.id);
    if (!changed.empty()) emit networkEdited(QList<int>(changed.begin(), changed.end()));
    if (!patch.wires.isEmpty()) emit wiresEdited();
    check();
}

void Document::swapConfigs(std::vector<NodeConfig>& configs)
{
    const Counting change(m_changes);
    QList<int> changed;
    for (NodeConfig& config : configs) {
        std::swap(m_network.find(config.node)->config, config.config);
        changed.append(config.node);
    }
    emit networkEdited(changed);
    check();
}

void Document::swapPlaces(QList<Placement>& places)
{
    const Counting change(m_changes);
    QList<int> changed;
    for (Placement& placement : places) {
        BlueprintNode& node = *m_network.find(placement.id);
        const QPointF before(node.x, node.y);
        node.x = placement.at.x();
        node.y = placement.at.y();
        placement.at = before;
        changed.append(placement.id);
    }
    if (!changed.isEmpty()) emit networkEdited(changed);
}

void Document::swapEntry(ProjectEntry& entry, const QString& path)
{
    const Counting change(m_changes);
    ProjectEntry before = entryOf(m_project, entry.key);
    // What is taken away and put back comes to the place that it had.
    if (entry.value && !before.value) before.place = entry.place;
    putEntry(m_project, entry);
    entry = std::move(before);
    emit settingEdited(path);
}

void Document::check()
{
    if (m_network.nodes.size() > kSmallDrawing) return m_checks->start(m_network);
    m_checks->cancel();
    m_known = &m_checker.check(m_network);
    emit checked();
}

} // namespace netwright
