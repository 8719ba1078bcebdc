#pragma once

#include "engine/graph/tensor.h"
#include "engine/ops/shape.h"

namespace netwright::ops {

// Slices of x along `axis` at int indices: shape x[:axis] + indices.shape + x[axis+1:].
// Indices outside are clamped; callers check labels before.
Tensor take(const Tensor& x, const Tensor& indices, int axis);
// 1 at index, 0 elsewhere, in a new last axis of length `classes`; outside indices give zeros.
Tensor oneHot(const Tensor& indices, int classes, DType dtype = DType::float32);
// x (…, classes) at an int index for each row (…): shape (…).
Tensor takeAlongLast(const Tensor& x, const Tensor& indices);

// Rows of a table (rows, length) at int indices: shape indices.shape + {length}. Negative indices
// count from the end; a Program throws ShapeError where it meets others that lie outside. The
// gradient adds rows into a table of zeros.
Tensor embedding(const Tensor& table, const Tensor& indices);
// x without some cells at both ends of each axis; one Margin an axis. An unknown length stays
// unknown. Throws ShapeError where nothing would be left.
Tensor crop(const Tensor& x, const std::vector<Margin>& margins);

} // namespace netwright::ops
