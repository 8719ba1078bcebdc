#include "app/documents/network_edits.h"

#include "app/documents/wire_refusal.h"
#include "engine/base/registry.h"
#include "engine/layers/layer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace netwright {
namespace {

constexpr double kGrid = 10;
// As far apart as nodes are placed that come from a file.
constexpr double kColumnWidth = 220;
constexpr double kRowHeight = 110;
// Ids in files are whole numbers up to this.
constexpr int kGreatestId = 1'000'000'000;

bool isAt(const Wire& wire, const Wire& other)
{
    return wire.from == other.from && wire.to == other.to;
}

double onGrid(double value)
{
    return std::round(value / kGrid) * kGrid;
}

bool isMerging(const BlueprintNode& node)
{
    const auto [least, most] = inputCountOf(node.className, node.config);
    return most > least && node.call.is_null();
}

// Wires to a merging layer come to the first ports.
void closeGaps(Blueprint& network, int id)
{
    const BlueprintNode* const node = network.find(id);
    if (node == nullptr || !isMerging(*node)) return;
    std::vector<Wire*> wires;
    for (Wire& wire : network.wires)
        if (wire.to.node == id) wires.push_back(&wire);
    std::stable_sort(wires.begin(), wires.end(),
        [](const Wire* a, const Wire* b) { return a->to.port < b->to.port; });
    for (std::size_t i = 0; i < wires.size(); ++i) wires[i]->to.port = static_cast<int>(i);
}

// Takes the ends at these nodes out of a structure of inputs or outputs.
Value withoutEnds(const Value& structure, const std::set<int>& nodes)
{
    const bool isEnd = structure.is_array() && structure.size() == 2
        && structure[0].is_number_integer() && structure[1].is_number_integer();
    if (isEnd) return nodes.contains(structure[0].get<int>()) ? Value() : structure;
    if (!structure.is_structured()) return structure;
    Value result = structure.is_array() ? Value::array() : Value::object();
    for (const auto& [key, part] : structure.items()) {
        Value rest = withoutEnds(part, nodes);
        if (rest.is_null()) continue;
        if (structure.is_array())
            result.push_back(std::move(rest));
        else
            result[key] = std::move(rest);
    }
    return result.empty() ? Value() : result;
}

// The removal of nodes from one drawing.
class Removal {
public:
    Removal(Blueprint& network, const CheckResult& known, const QList<int>& nodes)
        : m_network(network), m_known(known), m_gone(nodes.begin(), nodes.end())
    {
        for (const Wire& wire : network.wires)
            if (m_gone.contains(wire.to.node)) m_into[wire.to.node].push_back(wire.from);
    }

    void run()
    {
        std::set<int> consumers;
        std::vector<Wire> healed;
        std::vector<Wire> kept;
        for (const Wire& wire : m_network.wires) {
            const bool isFromGone = m_gone.contains(wire.from.node);
            if (m_gone.contains(wire.to.node)) continue;
            if (!isFromGone) {
                kept.push_back(wire);
                continue;
            }
            consumers.insert(wire.to.node);
            if (const auto source = sourceBefore(wire.from)) {
                healed.push_back({*source, wire.to, wire.source});
                kept.push_back(healed.back());
            }
        }
        m_network.wires = kept;
        std::erase_if(m_network.nodes,
            [this](const BlueprintNode& node) { return m_gone.contains(node.id); });
        for (const Wire& wire : healed) refuseMisfit(wire);
        for (const int consumer : consumers) closeGaps(m_network, consumer);
        m_network.inputs = withoutEnds(m_network.inputs, m_gone);
        m_network.outputs = withoutEnds(m_network.outputs, m_gone);
    }

private:
    // What the removed nodes before a wire were fed with, where each passed one tensor on.
    std::optional<WireEnd> sourceBefore(WireEnd end) const
    {
        for (std::size_t steps = 0; m_gone.contains(end.node); ++steps) {
            const auto into = m_into.find(end.node);
            const bool passes = end.port == 0 && into != m_into.end() && into->second.size() == 1
                && steps <= m_gone.size();
            if (!passes) return std::nullopt;
            end = into->second.front();
        }
        return end;
    }

    void refuseMisfit(const Wire& wire)
    {
        auto& wires = m_network.wires;
        const auto found = std::find_if(
            wires.begin(), wires.end(), [&](const Wire& other) { return isAt(other, wire); });
        if (found == wires.end()) return;
        const auto place = found - wires.begin();
        wires.erase(found);
        if (refusal(m_network, m_known, wire.from, wire.to).empty())
            wires.insert(wires.begin() + place, wire);
    }

    Blueprint& m_network;
    const CheckResult& m_known;
    std::set<int> m_gone;
    std::map<int, std::vector<WireEnd>> m_into; // of each removed node
};

std::set<int> nodesBehind(const Blueprint& network, int start)
{
    std::multimap<int, int> next;
    for (const Wire& wire : network.wires) next.emplace(wire.from.node, wire.to.node);
    std::set<int> found;
    std::vector<int> waiting{start};
    while (!waiting.empty()) {
        const int id = waiting.back();
        waiting.pop_back();
        if (!found.insert(id).second) continue;
        const auto [first, last] = next.equal_range(id);
        for (auto one = first; one != last; ++one) waiting.push_back(one->second);
    }
    return found;
}

// Nodes behind `node` move on until the one that follows it stands apart from it.
void makeRoom(Blueprint& network, int node, int before, int behind)
{
    const BlueprintNode* const inserted = network.find(node);
    const BlueprintNode* const first = network.find(before);
    const BlueprintNode* const follower = network.find(behind);
    if (inserted == nullptr || first == nullptr || follower == nullptr) return;
    const double across = std::fabs(follower->x - first->x);
    const bool isDownwards = std::fabs(follower->y - first->y) >= across;
    const double gap = isDownwards ? follower->y - inserted->y : follower->x - inserted->x;
    const double missing = onGrid((isDownwards ? kRowHeight : kColumnWidth) - gap);
    const double edge = isDownwards ? follower->y : follower->x;
    const std::set<int> moving = nodesBehind(network, behind);
    if (missing <= 0 || moving.contains(node)) return;
    for (BlueprintNode& one : network.nodes) {
        if (!moving.contains(one.id)) continue;
        double& at = isDownwards ? one.y : one.x;
        if (at >= edge) at += missing;
    }
}

bool isThere(const Blueprint& network, const std::optional<WireEnd>& end)
{
    return end && network.find(end->node) != nullptr;
}

} // namespace

std::string freshName(const Blueprint& network, const std::string& className)
{
    std::set<std::string> taken;
    for (const BlueprintNode& node : network.nodes) taken.insert(node.name());
    const std::string stem = snakeCase(className);
    std::string name = stem;
    for (int i = 1; taken.contains(name); ++i) name = stem + "_" + std::to_string(i);
    return name;
}

int freshId(const Blueprint& network)
{
    int greatest = 0;
    std::set<int> taken;
    for (const BlueprintNode& node : network.nodes) {
        taken.insert({node.id, node.layer});
        greatest = std::max({greatest, node.id, node.layer});
    }
    if (greatest < kGreatestId) return greatest + 1;
    int id = 1;
    while (taken.contains(id)) ++id;
    return id;
}

int addNode(Blueprint& network, const NewNode& wish)
{
    BlueprintNode node;
    node.id = node.layer = freshId(network);
    node.className = wish.className;
    node.config = wish.config.is_null() ? startConfig(network, wish.className) : wish.config;
    node.x = onGrid(wish.at.x());
    node.y = onGrid(wish.at.y());
    const int id = node.id;
    network.nodes.push_back(std::move(node));
    const bool hasFrom = isThere(network, wish.from);
    const bool hasTo = isThere(network, wish.to);
    if (hasFrom) connectPorts(network, *wish.from, {id, 0});
    if (hasTo) connectPorts(network, {id, 0}, *wish.to);
    if (hasFrom && hasTo) makeRoom(network, id, wish.from->node, wish.to->node);
    return id;
}

void connectPorts(Blueprint& network, WireEnd from, WireEnd to)
{
    if (network.find(from.node) == nullptr || network.find(to.node) == nullptr) return;
    std::vector<Wire*> there;
    for (Wire& wire : network.wires)
        if (wire.to == to) there.push_back(&wire);
    if (there.size() == 1) {
        there.front()->from = from; // keeps its place, and so the order of the drawing
        return;
    }
    std::erase_if(network.wires, [&](const Wire& wire) { return wire.to == to; });
    network.connect(from, to);
    closeGaps(network, to.node);
}

void removeNodes(Blueprint& network, const CheckResult& known, const QList<int>& nodes)
{
    Removal(network, known, nodes).run();
}

void removeWires(Blueprint& network, const std::vector<Wire>& wires)
{
    std::set<int> consumers;
    for (const Wire& gone : wires) {
        std::erase_if(network.wires, [&](const Wire& wire) { return isAt(wire, gone); });
        consumers.insert(gone.to.node);
    }
    for (const int consumer : consumers) closeGaps(network, consumer);
}

void replug(Blueprint& network, const Wire& wire, WireEnd to)
{
    if (wire.to == to || network.find(to.node) == nullptr) return;
    std::erase_if(network.wires, [&](const Wire& other) { return isAt(other, wire); });
    connectPorts(network, wire.from, to);
    closeGaps(network, wire.to.node);
}

void insertIntoWire(Blueprint& network, int id, const Wire& wire, QPointF at)
{
    BlueprintNode* const node = network.find(id);
    const bool isEnd = wire.from.node == id || wire.to.node == id;
    if (node == nullptr || isEnd) return;
    node->x = onGrid(at.x());
    node->y = onGrid(at.y());
    connectPorts(network, wire.from, {id, 0});
    connectPorts(network, {id, 0}, wire.to);
    makeRoom(network, id, wire.from.node, wire.to.node);
}

std::pair<int, int> inputCountOf(const std::string& className, const Value& config)
{
    constexpr int kMany = 1000;
    if (className == "InputLayer") return {0, 0};
    const Schema* const schema = Registry::instance().find(Layer::kKind, className);
    if (schema == nullptr) return {0, kMany};
    std::unique_ptr<Configurable> object = schema->make();
    if (schema->category == "models" && config.is_object()) {
        try {
            object = Registry::instance().create(*schema, config, Registry::UnknownKeys::keep);
        } catch (const std::exception&) {
            return {1, kMany};
        }
    }
    return dynamic_cast<const Layer&>(*object).inputCount();
}

} // namespace netwright
