#include "engine/ops/sort.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

// Adds each value of g to the place that its index names, in zeros of shape `whole`.
Tensor putAlongAxis(const Tensor& g, const Tensor& indices, const Shape& whole, int axis)
{
    return node("put_along_axis", {g, indices}, whole,
        [axis](const Backward& back) {
            return Gradients{takeAlongAxis(back.upstream(), back.input(1), axis), Tensor()};
        },
        {{"axis", std::int64_t{axis}}});
}

} // namespace

Tensor argsort(const Tensor& x, int axis, Order order)
{
    const int along = x.shape().axis(axis);
    return typedNode("argsort", {x}, {x.shape(), DType::int32}, {},
        {{"axis", std::int64_t{along}}, {"descending", order == Order::descending}});
}

Tensor sort(const Tensor& x, int axis, Order order)
{
    return takeAlongAxis(x, argsort(x, axis, order), axis);
}

Chosen topK(const Tensor& x, int k)
{
    if (x.shape().empty() || k < 0 || (x.shape().back() != kUnknown && x.shape().back() < k))
        throw ShapeError(
            NW_TEXT("Top k: the last axis must have %1 elements or more, received the shape %2."),
            k, x.shape());
    const Tensor indices = slice(argsort(x, -1, Order::descending), -1, {0, k});
    return {takeAlongAxis(x, indices, -1), indices};
}

Tensor searchSorted(const Tensor& sorted, const Tensor& values, Side side)
{
    if (sorted.shape().rank() != 1)
        throw ShapeError(
            NW_TEXT("Search sorted: the sorted values must have one axis, received the shape %1."),
            sorted.shape());
    return typedNode("search_sorted", {sorted, values}, {values.shape(), DType::int32}, {},
        {{"right", side == Side::right}});
}

Tensor takeAlongAxis(const Tensor& x, const Tensor& indices, int axis)
{
    const int along = x.shape().axis(axis);
    Shape others = x.shape();
    if (indices.shape().rank() == others.rank()) others.at(along) = indices.shape()[along];
    if (!compatible(others, indices.shape()))
        throw ShapeError(
            NW_TEXT("Take along axis: the indices must have the shape %1, received %2."), others,
            indices.shape());
    for (int i = 0; i < others.rank(); ++i)
        if (others[i] == kUnknown) others.at(i) = indices.shape()[i];
    return node("take_along_axis", {x, cast(indices, DType::int32)}, others,
        [along](const Backward& back) {
            return Gradients{
                putAlongAxis(back.upstream(), back.input(1), back.input(0).shape(), along),
                Tensor()};
        },
        {{"axis", std::int64_t{along}}});
}

} // namespace netwright::ops
