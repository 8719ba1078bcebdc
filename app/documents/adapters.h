#pragma once

#include "engine/models/check.h"

#include <string>
#include <vector>

namespace netwright {

// A layer between two ports that makes a refused wire right.
struct AdapterLayer {
    std::string className;
    Value config;
    TensorInfo input, output;
};

// Layers (Flatten, GlobalAveragePooling2D, Reshape, a 1 x 1 convolution, Rescaling …) that make a
// wire right, each tried, best first. Empty where nothing is known of the tensor.
std::vector<AdapterLayer> adapters(
    const Blueprint& network, const CheckResult& known, WireEnd from, WireEnd to);

} // namespace netwright
