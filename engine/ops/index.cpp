#include "engine/ops/index.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

Tensor takeGradient(const Tensor& g, const Tensor& indices, const Shape& whole, int axis)
{
    return node("take_gradient", {g, indices}, whole,
        [axis](
            const Backward& back) { return Gradients{take(back.upstream(), back.input(1), axis)}; },
        {{"axis", std::int64_t{axis}}});
}

Tensor embeddingGradient(const Tensor& g, const Tensor& indices, const Shape& table)
{
    return node("embedding_gradient", {g, indices}, table,
        [](const Backward& back) { return Gradients{embedding(back.upstream(), back.input(1))}; });
}

// As the kernels take them: int32, or int64 where that could be too short.
Tensor wholeNumbers(const Tensor& indices)
{
    const DType dtype = indices.dtype();
    const bool isLong = dtype == DType::int64 || dtype == DType::uint64 || dtype == DType::uint32;
    return cast(indices, isLong ? DType::int64 : DType::int32);
}

// One axis without some cells at its ends.
Tensor cropAxis(const Tensor& x, int axis, const Margin& margin)
{
    const Dimension length = x.shape()[axis];
    if (margin.before == 0 && margin.after == 0) return x;
    if (length != kUnknown && margin.before + margin.after >= length)
        throw ShapeError(NW_TEXT("Crop: nothing would be left of axis %1 of %2 without %3 cells "
                                 "before and %4 after."),
            axis, x.shape(), margin.before, margin.after);
    if (length != kUnknown) return slice(x, axis, {margin.before, length - margin.after});
    std::vector<Margin> around(static_cast<std::size_t>(x.shape().rank()));
    around[static_cast<std::size_t>(axis)] = margin;
    return node("slice", {x}, x.shape(),
        [around](const Backward& back) { return Gradients{pad(back.upstream(), around)}; },
        {{"axis", std::int64_t{axis}}, {"first", margin.before}, {"step", std::int64_t{1}}});
}

} // namespace

Tensor take(const Tensor& x, const Tensor& indices, int axis)
{
    const int along = x.shape().axis(axis);
    Shape shape = x.shape().slice(0, along);
    for (const Dimension length : indices.shape()) shape.push_back(length);
    for (int i = along + 1; i < x.shape().rank(); ++i) shape.push_back(x.shape()[i]);
    return node("take", {x, cast(indices, DType::int32)}, shape,
        [along](const Backward& back) {
            return Gradients{
                takeGradient(back.upstream(), back.input(1), back.input(0).shape(), along)};
        },
        {{"axis", std::int64_t{along}}});
}

Tensor oneHot(const Tensor& indices, int classes, DType dtype)
{
    Shape shape = indices.shape();
    shape.push_back(classes);
    return typedNode("one_hot", {cast(indices, DType::int32)}, {shape, dtype},
        [](const Backward&) { return Gradients{Tensor()}; });
}

Tensor takeAlongLast(const Tensor& x, const Tensor& indices)
{
    if (!compatible(x.shape().slice(0, x.shape().rank() - 1), indices.shape()))
        throw ShapeError(NW_TEXT("Take: expected indices of shape %1, received %2."),
            x.shape().slice(0, x.shape().rank() - 1).text(), indices.shape().text());
    const CompositeOp op{
        .op = "take_along_last",
        .inputs = {x, cast(indices, DType::int32)},
        .attributes = {},
        .decomposition =
            [](const Tensors& in) {
                const int classes = static_cast<int>(in[0].shape().back());
                const Tensor chosen = oneHot(in[1], classes, in[0].dtype());
                return Tensors{sum(where(equal(chosen, 1), in[0], 0), {{{-1}}, false})};
            },
        .gradient =
            [](const Backward& back) {
                const Tensor& x = back.input(0);
                const int classes = static_cast<int>(x.shape().back());
                const Tensor g = expandDimensions(back.upstream(), -1);
                return Gradients{oneHot(back.input(1), classes, x.dtype()) * g};
            },
    };
    return composite(op).front();
}

Tensor embedding(const Tensor& table, const Tensor& indices)
{
    if (table.shape().rank() != 2)
        throw ShapeError(
            NW_TEXT("Embedding: the table must have 2 axes, received %1."), table.shape());
    Shape shape = indices.shape();
    shape.push_back(table.shape().back());
    return node("embedding", {table, wholeNumbers(indices)}, shape, [](const Backward& back) {
        return Gradients{embeddingGradient(back.upstream(), back.input(1), back.input(0).shape())};
    });
}

Tensor crop(const Tensor& x, const std::vector<Margin>& margins)
{
    Tensor result = x;
    for (int axis = 0; axis < x.shape().rank(); ++axis)
        result = cropAxis(result, axis, margins[static_cast<std::size_t>(axis)]);
    return result;
}

} // namespace netwright::ops
