#pragma once

#include "engine/models/check.h"

#include <string>
#include <vector>

namespace netwright {

// Why a wire would be wrong (a circle, an output that does not exist, shapes that the layer refuses
// as tried on a drawing of these two alone); empty where it is right or nothing is known.
Text refusal(const Blueprint& network, const CheckResult& known, WireEnd from, WireEnd to);
// Whether a layer with starting settings takes such a tensor; empty: it does.
Text refusal(const std::string& className, const TensorInfo& input);

// What comes out of an output; null where it is not known.
const TensorInfo* infoOf(const CheckResult& known, WireEnd end);
// What comes into the ports of a node with another tensor at one of them, gaps closed; a layer that
// needs more gets as many of the same. Empty where something is not known.
std::vector<TensorInfo> inputsWith(
    const Blueprint& network, const CheckResult& known, const TensorInfo& input, WireEnd to);
// The node whose settings a node has: itself, or the first that shares its layer.
const BlueprintNode& ownerOf(const Blueprint& network, const BlueprintNode& node);

} // namespace netwright
