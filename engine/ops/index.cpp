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

} // namespace netwright::ops
