#pragma once

#include "engine/models/blueprint.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace netwright {

// The wires of a Blueprint seen from its nodes, bypassed nodes replaced by what they pass on.
// Nodes are given by their place in Blueprint::nodes; a source holds a place too, in `node`.
struct BlueprintGraph {
    using Sources = std::vector<std::optional<WireEnd>>;

    explicit BlueprintGraph(const Blueprint& blueprint);

    std::unordered_map<int, int> placeOf; // id -> place
    std::vector<Sources> sources; // of each node, one a port; empty where no wire comes
    std::vector<std::vector<int>> users; // of each node: places of the nodes that use it
    std::vector<int> owner; // place of the node whose settings the layer has
    std::vector<int> order; // places, inputs first; without bypassed nodes and those
                            // in a circle or behind one
    std::vector<int> circle; // places of one circle in the order of its wires
    std::vector<int> looseWires; // wires with an end at no node
    std::vector<WireEnd> crowdedPorts; // inputs that more than one wire leads to, by place

private:
    void findOwners(const Blueprint& blueprint);
    void findSources(const Blueprint& blueprint);
    void skipBypassed(const Blueprint& blueprint);
    void sort(const Blueprint& blueprint);
    void findCircle(const std::vector<int>& missing);
};

} // namespace netwright
