#include "engine/models/check.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "engine/models/blueprint_graph.h"
#include "engine/models/layer_entry.h"
#include "engine/models/node_check.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace netwright {
namespace {

std::size_t index(int place)
{
    return static_cast<std::size_t>(place);
}

bool isInput(const BlueprintNode& node)
{
    return !node.isBypassed && node.className == "InputLayer";
}

// An answer with the question that it belongs to.
struct Known {
    std::string className;
    Value config;
    Value call;
    bool isOwner = true;
    NodeQuestion question;
    NodeAnswer answer;

    bool fits(const NodeQuestion& other) const
    {
        const bool isSameQuestion = question.inputs == other.inputs
            && question.unconnected == other.unconnected
            && question.buildInputs == other.buildInputs && question.isBlocked == other.isBlocked
            && question.isModelFrozen == other.isModelFrozen;
        return isSameQuestion && isOwner == (other.node == other.owner)
            && className == other.owner->className && call == other.node->call
            && config == other.owner->config;
    }
};

} // namespace

struct Checker::State {
    std::unordered_map<int, Known> known; // by id
    CheckResult result;

    const NodeAnswer& ask(NodeQuestion question);
    void forgetOthers(const Blueprint& blueprint);
};

namespace {

// One check of one drawing.
class Inspection {
public:
    using Ask = std::function<const NodeAnswer&(NodeQuestion)>;

    Inspection(const Blueprint& blueprint, CheckResult& result, Ask ask)
        : m_blueprint(blueprint), m_graph(blueprint), m_result(result), m_ask(std::move(ask))
    {
    }

    void run()
    {
        m_result = {};
        m_result.nodes.resize(m_blueprint.nodes.size());
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i)
            m_result.nodes[i].id = m_blueprint.nodes[i].id;
        std::vector<bool> isDone(m_blueprint.nodes.size());
        for (const int place : m_graph.order) {
            checkAt(place, false);
            isDone[index(place)] = true;
        }
        // What is in a circle or behind one; wrong settings are found all the same.
        for (std::size_t i = 0; i < isDone.size(); ++i)
            if (!isDone[i] && !m_blueprint.nodes[i].isBypassed) checkAt(static_cast<int>(i), true);
        passOn();
        reportWires();
        reportNames();
        findInputs();
        findOutputs();
        addUp();
    }

private:
    const BlueprintNode& node(int place) const { return m_blueprint.nodes[index(place)]; }
    NodeCheck& check(int place) { return m_result.nodes[index(place)]; }

    bool isBroken(int place) { return check(place).hasError || check(place).isBlocked; }

    // The infos at the ports of a node; says through `question` what is missing.
    std::vector<TensorInfo> inputsOf(int place, NodeQuestion& question)
    {
        std::vector<TensorInfo> inputs;
        const auto& sources = m_graph.sources[index(place)];
        for (std::size_t port = 0; port < sources.size(); ++port) {
            inputs.emplace_back();
            if (!sources[port]) {
                question.unconnected.push_back(static_cast<int>(port));
                continue;
            }
            const auto& outputs = check(sources[port]->node).outputs;
            if (isBroken(sources[port]->node))
                question.isBlocked = true;
            else if (index(sources[port]->port) < outputs.size())
                inputs.back() = outputs[index(sources[port]->port)];
            else
                question.unconnected.push_back(static_cast<int>(port));
        }
        return inputs;
    }

    void checkAt(int place, bool isBehindCircle)
    {
        const int owner = m_graph.owner[index(place)];
        NodeQuestion question{.node = &node(place), .owner = &node(owner)};
        const Value& settings = m_blueprint.settings;
        question.isModelFrozen = settings.is_object() && settings.contains("trainable")
            && settings["trainable"] == false;
        if (isBehindCircle) {
            question.isBlocked = true;
        } else {
            question.inputs = inputsOf(place, question);
            if (owner != place) {
                NodeQuestion first;
                question.buildInputs = inputsOf(owner, first);
                if (first.isBlocked || !first.unconnected.empty()) question.isBlocked = true;
            }
            if (question.isBlocked) question.inputs.clear();
        }
        const NodeAnswer& answer = m_ask(std::move(question));
        check(place) = answer.check;
        for (const Issue& issue : answer.issues) {
            m_result.issues.push_back(issue);
            if (issue.severity == Issue::Severity::error && !answer.check.inputs.empty())
                findCause(place, m_result.issues.back());
        }
    }

    // Goes up from a node that got a wrong shape to the last one that changed the shape, and looks
    // for the setting that stands in it.
    void findCause(int place, Issue& issue)
    {
        if (!issue.key.empty() && issue.key != "axis") return;
        const auto& sources = m_graph.sources[index(place)];
        for (auto source = sources.rbegin(); source != sources.rend(); ++source) {
            if (!*source) continue;
            int at = (*source)->node;
            while (check(at).inputs.size() == 1 && check(at).outputs == check(at).inputs
                && m_graph.sources[index(at)][0])
                at = m_graph.sources[index(at)][0]->node;
            if (nameCause(at, issue)) return;
        }
    }

    bool nameCause(int place, Issue& issue)
    {
        const BlueprintNode& guilty = node(m_graph.owner[index(place)]);
        const auto& outputs = check(place).outputs;
        if (outputs.empty() || outputs[0].shape.empty() || !guilty.config.is_object()) return false;
        for (const char* key :
            {"units", "filters", "target_shape", "batch_shape", "shape", "kernel_size"}) {
            if (!guilty.config.contains(key)) continue;
            const Value& value = guilty.config[key];
            if (value.is_number() && value != outputs[0].shape.back()) continue;
            issue.cause = Text(NW_TEXT("The shape %1 comes from %2 of \"%3\"."), outputs[0].shape,
                key, guilty.title());
            issue.causeNode = guilty.id;
            issue.causeKey = key;
            return true;
        }
        return false;
    }

    // What a bypassed node shows.
    void passOn()
    {
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i) {
            if (!m_blueprint.nodes[i].isBypassed || m_graph.sources[i].empty()) continue;
            const auto& source = m_graph.sources[i][0];
            if (!source) continue;
            const NodeCheck& before = check(source->node);
            m_result.nodes[i].isBlocked = before.hasError || before.isBlocked;
            if (index(source->port) < before.outputs.size())
                m_result.nodes[i].inputs = m_result.nodes[i].outputs
                    = {before.outputs[index(source->port)]};
        }
    }

    Issue& add(Issue::Severity severity, Text text, std::optional<int> id)
    {
        m_result.issues.push_back({severity, std::move(text), id});
        if (id && severity == Issue::Severity::error)
            if (const auto place = m_graph.placeOf.find(*id); place != m_graph.placeOf.end()) {
                check(place->second).hasError = true;
                check(place->second).isBlocked = false;
            }
        return m_result.issues.back();
    }

    void reportWires()
    {
        for (const int wire : m_graph.looseWires) {
            const WireEnd to = m_blueprint.wires[index(wire)].to;
            const bool hasEnd = m_graph.placeOf.contains(to.node);
            add(Issue::Severity::warning,
                Text(NW_TEXT("A wire is loose: one of its ends is at no node.")),
                hasEnd ? std::optional(to.node) : std::nullopt);
        }
        for (const WireEnd& port : m_graph.crowdedPorts)
            add(Issue::Severity::error,
                Text(NW_TEXT("%1: input %2 takes one wire, but several lead to it."),
                    node(port.node).title(), port.port + 1),
                node(port.node).id);
        if (m_graph.circle.empty()) return;
        std::string names;
        for (const int place : m_graph.circle) names += node(place).title() + " > ";
        names += node(m_graph.circle.front()).title();
        add(Issue::Severity::error, Text(NW_TEXT("The wires lead in a circle: %1."), names),
            node(m_graph.circle.front()).id);
    }

    void reportNames()
    {
        std::set<std::string> taken;
        std::vector<int> doubles;
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i) {
            const bool isFirst = m_graph.owner[i] == static_cast<int>(i);
            if (m_blueprint.nodes[i].isBypassed || !isFirst) continue;
            const std::string name = m_blueprint.nodes[i].name();
            if (!name.empty() && !taken.insert(name).second) doubles.push_back(static_cast<int>(i));
        }
        for (const int place : doubles) {
            const std::string name = node(place).name();
            Issue& issue = add(Issue::Severity::error,
                Text(NW_TEXT("%1: two layers have this name; names must differ."), name),
                node(place).id);
            const std::string better = uniqueName(name, taken);
            issue.key = "name";
            issue.fix
                = Fix{Text(NW_TEXT("Rename it to %1."), better), node(place).id, "name", better};
        }
    }

    bool isUsable(const WireEnd& end, const char* what)
    {
        const auto place = m_graph.placeOf.find(end.node);
        const bool isThere = place != m_graph.placeOf.end() && end.port >= 0
            && !node(place->second).isBypassed
            && (isBroken(place->second) || index(end.port) < check(place->second).outputs.size());
        if (!isThere)
            add(Issue::Severity::error,
                Text(NW_TEXT("The model's %1 at node %2 is not there any more."), what, end.node),
                std::nullopt);
        return isThere;
    }

    void findInputs()
    {
        std::vector<WireEnd> ends;
        if (m_blueprint.inputs.is_null()) {
            for (const BlueprintNode& node : m_blueprint.nodes)
                if (isInput(node)) ends.push_back({node.id, 0});
        } else {
            ends = flattenEnds(m_blueprint.inputs);
            std::erase_if(ends, [this](const WireEnd& end) { return !isUsable(end, "input"); });
        }
        m_result.inputs = ends;
        if (ends.empty())
            add(Issue::Severity::error,
                Text(NW_TEXT("The network needs an InputLayer, and there is none.")), std::nullopt);
    }

    void findOutputs()
    {
        if (!m_blueprint.outputs.is_null()) {
            m_result.outputs = flattenEnds(m_blueprint.outputs);
            std::erase_if(
                m_result.outputs, [this](const WireEnd& end) { return !isUsable(end, "output"); });
        } else {
            for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i) addOutputs(i);
        }
        warnOfUnused();
        if (m_result.outputs.empty())
            add(Issue::Severity::error,
                Text(NW_TEXT("The network needs an output: a layer from which no wire leads on.")),
                std::nullopt);
    }

    void addOutputs(std::size_t place)
    {
        const BlueprintNode& node = m_blueprint.nodes[place];
        if (node.isBypassed || isInput(node) || !m_graph.users[place].empty()) return;
        const int count = std::max(1, static_cast<int>(m_result.nodes[place].outputs.size()));
        for (int port = 0; port < count; ++port) m_result.outputs.push_back({node.id, port});
    }

    void warnOfUnused()
    {
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i) {
            const BlueprintNode& node = m_blueprint.nodes[i];
            if (!isInput(node) || !m_graph.users[i].empty()) continue;
            const auto& outputs = m_result.outputs;
            if (std::find(outputs.begin(), outputs.end(), WireEnd{node.id, 0}) == outputs.end())
                add(Issue::Severity::warning,
                    Text(NW_TEXT("%1: nothing uses this input."), node.title()), node.id);
        }
    }

    void addUp()
    {
        for (const NodeCheck& node : m_result.nodes) {
            m_result.parameters += node.parameters;
            m_result.trainableParameters += node.trainableParameters;
            m_result.flops += node.flops;
            m_result.weightBytes += node.weightBytes;
            m_result.activationBytes += node.activationBytes;
        }
    }

    const Blueprint& m_blueprint;
    BlueprintGraph m_graph;
    CheckResult& m_result;
    Ask m_ask;
};

} // namespace

const NodeAnswer& Checker::State::ask(NodeQuestion question)
{
    Known& entry = known[question.node->id];
    if (!entry.className.empty() && entry.fits(question)) return entry.answer;
    entry.answer = checkNode(question);
    entry.className = question.owner->className;
    entry.config = question.owner->config;
    entry.call = question.node->call;
    entry.isOwner = question.node == question.owner;
    entry.question = std::move(question);
    entry.question.node = entry.question.owner = nullptr;
    return entry.answer;
}

void Checker::State::forgetOthers(const Blueprint& blueprint)
{
    if (known.size() <= blueprint.nodes.size()) return;
    std::unordered_set<int> present;
    for (const BlueprintNode& node : blueprint.nodes) present.insert(node.id);
    std::erase_if(known, [&present](const auto& entry) { return !present.contains(entry.first); });
}

bool CheckResult::hasErrors() const
{
    return std::any_of(issues.begin(), issues.end(),
        [](const Issue& issue) { return issue.severity == Issue::Severity::error; });
}

const NodeCheck* CheckResult::find(int id) const
{
    const auto found = std::find_if(
        nodes.begin(), nodes.end(), [id](const NodeCheck& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

Checker::Checker() : m_state(std::make_unique<State>()) { }
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

const CheckResult& Checker::check(const Blueprint& blueprint)
{
    m_state->forgetOthers(blueprint);
    Inspection(blueprint, m_state->result, [this](NodeQuestion question) -> const NodeAnswer& {
        return m_state->ask(std::move(question));
    }).run();
    return m_state->result;
}

} // namespace netwright
