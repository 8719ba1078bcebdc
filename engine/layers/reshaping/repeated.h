#pragma once

#include "engine/ops/shape.h"

namespace netwright {

// x with every cell along an axis `times` times, one behind the other. The length of the axis may
// be unknown. Source: numpy.repeat.
inline Tensor repeated(const Tensor& x, int axis, int times)
{
    if (times == 1) return x;
    std::vector<Dimension> spread = x.shape().lengths();
    spread.insert(spread.begin() + axis + 1, times);
    Shape merged = x.shape();
    if (merged[axis] != kUnknown) merged.at(axis) *= times;
    const Tensor apart = ops::expandDimensions(x, axis + 1);
    return ops::reshape(ops::broadcastTo(apart, Shape(std::move(spread))), merged);
}

} // namespace netwright
