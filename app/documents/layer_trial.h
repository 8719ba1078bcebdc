#pragma once

#include "engine/models/check.h"

#include <vector>

namespace netwright {

// What became of a layer in a drawing of its own.
struct LayerTrial {
    Text refusal; // empty: it takes these tensors
    std::vector<TensorInfo> outputs;
};

// One InputLayer a port, and the layer behind them.
LayerTrial tryLayer(const BlueprintNode& node, const std::vector<TensorInfo>& inputs);
// A node that shares the layer of `owner`, which is built for the owner's inputs first.
LayerTrial tryShared(const BlueprintNode& owner, const std::vector<TensorInfo>& ownerInputs,
    const BlueprintNode& node, const std::vector<TensorInfo>& inputs);

// Whether the settings alone are refused, whatever comes in.
bool areSettingsWrong(const BlueprintNode& node);

} // namespace netwright
