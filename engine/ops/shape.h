#pragma once

#include "engine/graph/tensor.h"

// Ops that move values and compute none.
namespace netwright::ops {

// One length may be kUnknown and is then inferred. Throws ShapeError where counts differ.
Tensor reshape(const Tensor& x, const Shape& shape);
// Axis i of the result is axis permutation[i] of x.
Tensor transpose(const Tensor& x, const std::vector<int>& permutation);
Tensor broadcastTo(const Tensor& x, const Shape& shape);
// A new axis of length 1 before axis `axis` of the result.
Tensor expandDimensions(const Tensor& x, int axis);
Tensor squeeze(const Tensor& x, int axis);
Tensor concatenate(const Tensors& parts, int axis);
// Elements first, first + step, … before last along one axis. 0 <= first <= last <= length.
struct Range {
    Dimension first = 0;
    Dimension last = 0;
    Dimension step = 1;
};
Tensor slice(const Tensor& x, int axis, Range range);
struct Margin {
    Dimension before = 0;
    Dimension after = 0;
};
// Adds cells of `value` around each axis; one Margin an axis.
Tensor pad(const Tensor& x, const std::vector<Margin>& margins, double value = 0);
Tensor reverse(const Tensor& x, int axis);
// Zeros and ones of the shape and dtype of x (unknown lengths too).
Tensor zerosLike(const Tensor& x);
Tensor onesLike(const Tensor& x);

} // namespace netwright::ops
