#pragma once

#include "engine/graph/tensor.h"

#include <string>

// Pooling over any number of spatial axes of channels-last data (batch, spatial…, channels).
namespace netwright::ops {

struct PoolOptions {
    std::vector<int> size;
    std::vector<int> strides;
    std::string padding = "valid"; // "valid" or "same"
};

// Throws ShapeError where the window does not fit.
Tensor maxPool(const Tensor& x, const PoolOptions& options);
// "same" divides by the number of real cells.
Tensor averagePool(const Tensor& x, const PoolOptions& options);

} // namespace netwright::ops
