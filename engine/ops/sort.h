#pragma once

#include "engine/graph/tensor.h"

namespace netwright::ops {

enum class Order { ascending, descending };

// int32 places of the elements in sorted order, along one axis; equal elements keep their order,
// NaN comes last.
Tensor argsort(const Tensor& x, int axis, Order order = Order::ascending);
Tensor sort(const Tensor& x, int axis, Order order = Order::ascending);

struct Chosen {
    Tensor values;
    Tensor indices; // int32
};
// The k largest elements along the last axis, largest first. Throws ShapeError where there are
// fewer.
Chosen topK(const Tensor& x, int k);

enum class Side { left, right };
// int32: where each value would have to stand in a sorted Tensor of one axis; before (left) or
// behind elements equal to it. Both in one dtype.
Tensor searchSorted(const Tensor& sorted, const Tensor& values, Side side);

// y[…, i, …] = x[…, indices[…, i, …], …]: one index for each result. The other axes of both must
// be equal. Negative indices count from the end; others outside are clamped.
Tensor takeAlongAxis(const Tensor& x, const Tensor& indices, int axis);

} // namespace netwright::ops
