#pragma once

#include "engine/models/check.h"

#include <string>

namespace netwright {

// Which nodes decide how many numbers an output has and through which function they went; layers
// behind them that only rearrange or pass on are looked through.
struct LastLayer {
    const BlueprintNode* units = nullptr; // its "units" is the last length of the output
    const BlueprintNode* activated = nullptr; // that applied the last activation
    std::string activation; // "softmax"; "linear" where none was applied; empty: not known
    bool isSetting = false; // whether it is the "activation" of that node
};

LastLayer lastLayer(const Blueprint& network, const CheckResult& known, int outputNode);

// The node whose settings a node has: the first of those that share its layer.
const BlueprintNode& settingsOwner(const Blueprint& network, const BlueprintNode& node);

} // namespace netwright
