#pragma once

#include "engine/ops/reduce.h"

// Running sums and products along an axis, and products of all elements.
namespace netwright::ops {

enum class Direction { forward, backward };

// y[i] = x[0] + … + x[i] along `axis`; backward: x[i] + … + x[last].
Tensor cumulativeSum(const Tensor& x, int axis, Direction direction = Direction::forward);
// y[i] = x[0] · … · x[i]. A composite op: the gradient is right where elements are 0, too.
Tensor cumulativeProduct(const Tensor& x, int axis);
// The product over axes; no axes given means all of them. A composite op, as above.
Tensor product(const Tensor& x, const Axes& over = {});

} // namespace netwright::ops
