#pragma once

#include "engine/models/check.h"

#include <unordered_map>

namespace netwright {

// What the findings about one node depend on.
struct NodeQuestion {
    const BlueprintNode* node = nullptr;
    const BlueprintNode* owner = nullptr; // has the settings of a shared layer
    std::vector<TensorInfo> inputs; // one a port
    std::vector<int> unconnected; // ports
    std::vector<TensorInfo> buildInputs; // of the owner, where it is another node
    bool isBlocked = false;
    bool isModelFrozen = false;
};

// Findings about one node, kept until the question changes.
struct NodeAnswer {
    NodeCheck check;
    std::vector<Issue> issues;
};

NodeAnswer checkNode(const NodeQuestion& question);

// Ports of {"input": 2} in a call.
std::vector<int> portsIn(const Value& tree);

} // namespace netwright
