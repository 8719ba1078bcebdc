#pragma once

#include "engine/graph/tensor.h"

#include <optional>

// Reductions over axes. Negative axes count from the end; no axes given means all of them.
namespace netwright::ops {

struct Axes {
    std::optional<std::vector<int>> axes; // none: all
    bool keepDimensions = false;
};

Tensor sum(const Tensor& x, const Axes& over = {});
Tensor mean(const Tensor& x, const Axes& over = {});
Tensor max(const Tensor& x, const Axes& over = {});
Tensor min(const Tensor& x, const Axes& over = {});
// Of bool: whether any, whether all.
Tensor any(const Tensor& x, const Axes& over = {});
Tensor all(const Tensor& x, const Axes& over = {});
// mean((x - mean(x))^2), the biased variance.
Tensor variance(const Tensor& x, const Axes& over = {});
// int32 index of the first largest or smallest element along one axis, which is dropped.
Tensor argmax(const Tensor& x, int axis);
Tensor argmin(const Tensor& x, int axis);
// x summed down to a shape that was broadcast to x's.
Tensor sumTo(const Tensor& x, const Shape& shape);

} // namespace netwright::ops
