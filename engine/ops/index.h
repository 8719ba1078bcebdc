#pragma once

#include "engine/graph/tensor.h"

namespace netwright::ops {

// Slices of x along `axis` at int indices: shape x[:axis] + indices.shape + x[axis+1:].
// Indices outside are clamped; callers check labels before.
Tensor take(const Tensor& x, const Tensor& indices, int axis);
// 1 at index, 0 elsewhere, in a new last axis of length `classes`; outside indices give zeros.
Tensor oneHot(const Tensor& indices, int classes, DType dtype = DType::float32);
// x (…, classes) at an int index for each row (…): shape (…).
Tensor takeAlongLast(const Tensor& x, const Tensor& indices);

} // namespace netwright::ops
