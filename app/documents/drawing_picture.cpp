#include "app/documents/drawing_picture.h"

#include "app/documents/layer_trial.h"
#include "app/documents/network_edits.h"
#include "engine/base/registry.h"
#include "engine/models/wiring.h"
#include "widgets/common/shape_text.h"
#include "widgets/common/strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace netwright {
namespace {

// More ports are not shown; a hostile file may name any.
constexpr int kMostPorts = 256;
// Nor is a place so far away that nobody would find it.
constexpr double kFarthest = 900'000;

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("netwright", text, nullptr, number);
}

bool isModelClass(const std::string& name)
{
    return name == "Functional" || name == "Model" || name == "Sequential";
}

// How many outputs a nested model says that it has.
int declaredOutputs(const BlueprintNode& node)
{
    if (!isModelClass(node.className) || !node.config.is_object()) return 1;
    try {
        const Value layers = node.config.value("output_layers", Value());
        const auto count = layers.is_null() ? 1 : flattenKeys(layers, node.className).size();
        return std::clamp(static_cast<int>(count), 1, kMostPorts);
    } catch (const std::exception&) {
        return 1;
    }
}

bool isShown(const WireEnd& end)
{
    return end.port >= 0 && end.port < kMostPorts;
}

CanvasNode::State stateOf(const NodeCheck* check, const Issue* issue)
{
    if (check != nullptr && check->hasError) return CanvasNode::State::faulty;
    if (check != nullptr && check->isBlocked) return CanvasNode::State::blocked;
    return issue != nullptr ? CanvasNode::State::warned : CanvasNode::State::fine;
}

QString costText(const NodeCheck& check)
{
    if (check.parameters < 1) return {};
    if (check.parameters == 1) return tr("1 parameter");
    return tr("%1 parameters").arg(countText(check.parameters));
}

} // namespace

// What the rest of the drawing says about its nodes.
struct DrawingPicture::Surroundings {
    QHash<int, const NodeCheck*> checks;
    QHash<int, const Issue*> issues; // the first error, else the first warning
    QHash<int, int> inputs, outputs; // ports that wires use
    QHash<int, int> wireCounts; // that lead to a node
    QHash<int, int> sharing; // nodes of a layer

    Surroundings(const Blueprint& network, const CheckResult& known)
    {
        for (const NodeCheck& check : known.nodes) checks.insert(check.id, &check);
        for (const Issue& issue : known.issues) {
            if (!issue.node) continue;
            const Issue*& first = issues[*issue.node];
            const bool isWorse = first != nullptr && issue.severity == Issue::Severity::error
                && first->severity != Issue::Severity::error;
            if (first == nullptr || isWorse) first = &issue;
        }
        for (const Wire& wire : network.wires) {
            if (!isShown(wire.from) || !isShown(wire.to)) continue;
            int& input = inputs[wire.to.node];
            input = std::max(input, wire.to.port + 1);
            int& output = outputs[wire.from.node];
            output = std::max(output, wire.from.port + 1);
            ++wireCounts[wire.to.node];
        }
        for (const BlueprintNode& node : network.nodes) ++sharing[node.layer];
    }

    const TensorInfo* infoAt(const WireEnd& end) const
    {
        const NodeCheck* const check = checks.value(end.node);
        const auto port = static_cast<std::size_t>(end.port);
        return check != nullptr && port < check->outputs.size() ? &check->outputs[port] : nullptr;
    }
};

DrawingPicture::Face DrawingPicture::makeFace(const BlueprintNode& node)
{
    Face face;
    face.node.className = toQt(node.className);
    const Schema* const schema = Registry::instance().find("layer", node.className);
    if (schema != nullptr) {
        face.node.className = toQt(schema->name); // of an operation without its kind in front
        face.node.category = toQt(schema->category);
    }
    face.node.title = toQt(node.title());
    face.node.detail = settingsText(node.className, node.config);
    face.node.hasInside = isModelClass(node.className);
    std::tie(face.least, face.most) = inputCountOf(node.className, node.config);
    // Who merges shows that there is something to merge.
    if (schema != nullptr && face.most > face.least) face.least = std::max(face.least, 2);
    face.outputs = declaredOutputs(node);
    return face;
}

CanvasNode DrawingPicture::makeNode(const BlueprintNode& node, const Surroundings& around)
{
    auto face = m_faces.constFind(node.id);
    if (face == m_faces.constEnd()) face = m_faces.insert(node.id, makeFace(node));
    const NodeCheck* const check = around.checks.value(node.id);
    const Issue* const issue = around.issues.value(node.id);
    CanvasNode result = face->node;
    result.id = node.id;
    result.layer = node.layer;
    result.at = QPointF(
        std::clamp(node.x, -kFarthest, kFarthest), std::clamp(node.y, -kFarthest, kFarthest));
    result.isBypassed = node.isBypassed;
    result.isShared = around.sharing.value(node.layer) > 1;
    const int wired = around.inputs.value(node.id);
    const int free = face->most > face->least ? 1 : 0;
    const int wanted = std::max(face->least, std::min(face->most, wired + free));
    result.inputs = std::min(kMostPorts, std::max(wanted, wired));
    result.outputs = std::max(face->outputs, around.outputs.value(node.id));
    if (check != nullptr) {
        const int known = static_cast<int>(check->outputs.size());
        result.outputs = std::min(kMostPorts, std::max(result.outputs, known));
        result.cost = costText(*check);
        for (const TensorInfo& output : check->outputs) result.shapes << shapeText(output.shape);
    }
    result.state = stateOf(check, issue);
    if (issue != nullptr) result.badge = translated(issue->text);
    return result;
}

QList<CanvasWire> DrawingPicture::makeWires(
    const Blueprint& network, const Surroundings& around) const
{
    QList<CanvasWire> result;
    QHash<QPair<int, int>, int> crowd;
    QHash<int, bool> refuses; // nodes that what comes in does not suit
    for (const Wire& wire : network.wires) ++crowd[{wire.to.node, wire.to.port}];
    for (const BlueprintNode& node : network.nodes) {
        const NodeCheck* const check = around.checks.value(node.id);
        if (check == nullptr || !check->hasError || check->inputs.empty()) continue;
        const Face face = m_faces.value(node.id);
        refuses[node.id]
            = around.wireCounts.value(node.id) >= face.least && !areSettingsWrong(node);
    }
    for (const Wire& wire : network.wires) {
        const bool hasEnds = m_nodes.contains(wire.from.node) && m_nodes.contains(wire.to.node);
        if (!hasEnds || !isShown(wire.from) || !isShown(wire.to)) continue;
        const TensorInfo* const info = around.infoAt(wire.from);
        const NodeCheck* const source = around.checks.value(wire.from.node);
        const bool isMissing = info == nullptr && source != nullptr && !source->outputs.empty();
        result.append({.from = wire.from,
            .to = wire.to,
            .shape = info != nullptr ? shapeText(info->shape) : QString(),
            .isFaulty = isMissing || crowd.value({wire.to.node, wire.to.port}) > 1
                || refuses.value(wire.to.node)});
    }
    return result;
}

// Whether all that changed are settings and places of a few nodes; what follows from them for the
// others is not known before the drawing is checked.
bool DrawingPicture::isSmallEdit(const Blueprint& network, const QList<int>& edited) const
{
    constexpr qsizetype kFew = 20;
    if (edited.isEmpty() || edited.size() > kFew) return false;
    if (static_cast<qsizetype>(network.nodes.size()) != m_order.size()) return false;
    return std::all_of(edited.begin(), edited.end(), [&](int id) {
        const BlueprintNode* const node = network.find(id);
        const auto old = m_nodes.constFind(id);
        return node != nullptr && old != m_nodes.constEnd() && old->layer == node->layer;
    });
}

DrawingPicture::Changes DrawingPicture::refreshSome(
    const Blueprint& network, const Surroundings& around, const QList<int>& edited)
{
    Changes changes;
    for (const int id : edited) {
        CanvasNode made = makeNode(*network.find(id), around);
        CanvasNode& old = m_nodes[id];
        if (made == old) continue;
        old = std::move(made);
        changes.nodes.append(id);
    }
    return changes;
}

DrawingPicture::Changes DrawingPicture::refresh(
    const Blueprint& network, const CheckResult& known, const QList<int>& edited)
{
    for (const int id : edited) m_faces.remove(id);
    const Surroundings around(network, known);
    if (isSmallEdit(network, edited)) return refreshSome(network, around, edited);
    Changes changes;
    QHash<int, CanvasNode> nodes;
    m_order.clear();
    for (const BlueprintNode& node : network.nodes) {
        CanvasNode made = makeNode(node, around);
        const auto old = m_nodes.constFind(node.id);
        if (old == m_nodes.constEnd() || *old != made) changes.nodes.append(node.id);
        m_order.append(node.id);
        nodes.insert(node.id, std::move(made));
    }
    for (auto old = m_nodes.constBegin(); old != m_nodes.constEnd(); ++old)
        if (!nodes.contains(old.key())) changes.nodes.append(old.key());
    m_nodes = std::move(nodes);
    QList<CanvasWire> wires = makeWires(network, around);
    changes.areWiresChanged = wires != m_wires;
    m_wires = std::move(wires);
    return changes;
}

void DrawingPicture::clear()
{
    m_faces.clear();
    m_nodes.clear();
    m_order.clear();
    m_wires.clear();
}

} // namespace netwright
