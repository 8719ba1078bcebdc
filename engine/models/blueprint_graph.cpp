#include "engine/models/blueprint_graph.h"

#include <algorithm>
#include <queue>

namespace netwright {
namespace {

// More ports than any layer takes; a wire to a greater one is loose.
constexpr int kPortLimit = 4096;

std::size_t index(int place)
{
    return static_cast<std::size_t>(place);
}

} // namespace

BlueprintGraph::BlueprintGraph(const Blueprint& blueprint)
    : sources(blueprint.nodes.size()), users(blueprint.nodes.size()), owner(blueprint.nodes.size())
{
    for (std::size_t i = 0; i < blueprint.nodes.size(); ++i)
        placeOf.emplace(blueprint.nodes[i].id, static_cast<int>(i));
    findOwners(blueprint);
    findSources(blueprint);
    skipBypassed(blueprint);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (blueprint.nodes[i].isBypassed) continue;
        for (const auto& source : sources[i])
            if (source) users[index(source->node)].push_back(static_cast<int>(i));
    }
    sort(blueprint);
}

void BlueprintGraph::findOwners(const Blueprint& blueprint)
{
    std::unordered_map<int, int> first; // layer -> place
    for (std::size_t i = 0; i < blueprint.nodes.size(); ++i) {
        const BlueprintNode& node = blueprint.nodes[i];
        if (node.isBypassed) {
            owner[i] = static_cast<int>(i);
            continue;
        }
        owner[i] = first.emplace(node.layer, static_cast<int>(i)).first->second;
    }
}

void BlueprintGraph::findSources(const Blueprint& blueprint)
{
    for (std::size_t i = 0; i < blueprint.wires.size(); ++i) {
        const Wire& wire = blueprint.wires[i];
        const auto from = placeOf.find(wire.from.node);
        const auto to = placeOf.find(wire.to.node);
        const bool isPort = wire.to.port >= 0 && wire.to.port < kPortLimit && wire.from.port >= 0;
        if (from == placeOf.end() || to == placeOf.end() || !isPort) {
            looseWires.push_back(static_cast<int>(i));
            continue;
        }
        Sources& ports = sources[index(to->second)];
        if (ports.size() <= index(wire.to.port)) ports.resize(index(wire.to.port) + 1);
        auto& port = ports[index(wire.to.port)];
        if (port)
            crowdedPorts.push_back({to->second, wire.to.port});
        else
            port = WireEnd{from->second, wire.from.port};
    }
}

void BlueprintGraph::skipBypassed(const Blueprint& blueprint)
{
    for (Sources& ports : sources)
        for (auto& source : ports)
            for (std::size_t steps = 0; source && blueprint.nodes[index(source->node)].isBypassed;
                 ++steps) {
                const Sources& before = sources[index(source->node)];
                const bool leadsOn = !before.empty() && steps <= blueprint.nodes.size();
                source = leadsOn ? before.front() : std::nullopt;
            }
}

// Kahn's algorithm; of what is ready the first in the drawing's list goes first.
void BlueprintGraph::sort(const Blueprint& blueprint)
{
    std::vector<int> missing(sources.size());
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (blueprint.nodes[i].isBypassed) continue;
        missing[i] = static_cast<int>(std::count_if(sources[i].begin(), sources[i].end(),
            [](const auto& source) { return source.has_value(); }));
        if (missing[i] == 0) ready.push(static_cast<int>(i));
    }
    while (!ready.empty()) {
        const int place = ready.top();
        ready.pop();
        order.push_back(place);
        for (const int user : users[index(place)])
            if (--missing[index(user)] == 0) ready.push(user);
    }
    findCircle(missing);
}

// Every node that is left has an input that is left: walking upwards must come round.
void BlueprintGraph::findCircle(const std::vector<int>& missing)
{
    const auto found
        = std::find_if(missing.begin(), missing.end(), [](int count) { return count > 0; });
    if (found == missing.end()) return;
    std::vector<int> path{static_cast<int>(found - missing.begin())};
    std::vector<bool> isSeen(missing.size());
    while (!isSeen[index(path.back())]) {
        isSeen[index(path.back())] = true;
        for (const auto& source : sources[index(path.back())])
            if (source && missing[index(source->node)] > 0) {
                path.push_back(source->node);
                break;
            }
    }
    circle.assign(std::find(path.begin(), path.end(), path.back()), path.end() - 1);
    std::reverse(circle.begin(), circle.end());
}

} // namespace netwright
