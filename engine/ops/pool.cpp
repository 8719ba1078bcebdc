#include "engine/ops/pool.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/conv.h"

namespace netwright::ops {
namespace {

std::vector<std::int64_t> list(const std::vector<int>& values)
{
    return {values.begin(), values.end()};
}

struct Plan {
    Shape shape;
    Attributes attributes;
};

Plan plan(const Tensor& x, const PoolOptions& options)
{
    const int spatial = static_cast<int>(options.size.size());
    const Shape& from = x.shape();
    if (from.rank() != spatial + 2)
        throw ShapeError(NW_TEXT("Pooling: expected an input with %1 axes, received %2."),
            spatial + 2, from.text());
    Shape shape{from.front()};
    std::vector<std::int64_t> before;
    std::vector<std::int64_t> after;
    for (int i = 0; i < spatial; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const int size = options.size[at];
        const int stride = options.strides[at];
        shape.push_back(windowedLength(from[i + 1], size, stride, 1, options.padding));
        const Padding padding = paddingFor(from[i + 1], size, stride, 1, options.padding);
        before.push_back(padding.before);
        after.push_back(padding.after);
    }
    shape.push_back(from.back());
    return {shape,
        {{"size", list(options.size)}, {"strides", list(options.strides)}, {"pads_before", before},
            {"pads_after", after}}};
}

// Takes values of the input's shape where the maxima of x stand; linear in `values`.
Tensor maxPoolPick(const Tensor& x, const Tensor& y, const Tensor& values, const Attributes& same);

// Puts g where the maxima of x stand; linear in g.
Tensor maxPoolGradient(const Tensor& x, const Tensor& y, const Tensor& g, const Attributes& same)
{
    return node(
        "max_pool_gradient", {x, y, g}, x.shape(),
        [](const Backward& back) {
            return Gradients{Tensor(), Tensor(),
                maxPoolPick(back.input(0), back.input(1), back.upstream(), back.attributes())};
        },
        same);
}

Tensor maxPoolPick(const Tensor& x, const Tensor& y, const Tensor& values, const Attributes& same)
{
    return node(
        "max_pool_pick", {x, y, values}, y.shape(),
        [](const Backward& back) {
            return Gradients{Tensor(), Tensor(),
                maxPoolGradient(back.input(0), back.input(1), back.upstream(), back.attributes())};
        },
        same);
}

Tensor averagePoolNode(const Tensor& x, const Attributes& attributes, Shape shape)
{
    return node(
        "average_pool", {x}, std::move(shape),
        [](const Backward& back) {
            return Gradients{node(
                "average_pool_gradient", {back.upstream()}, back.input().shape(),
                [](const Backward& inner) {
                    return Gradients{averagePoolNode(
                        inner.upstream(), inner.attributes(), inner.input().shape())};
                },
                back.attributes())};
        },
        attributes);
}

} // namespace

Tensor maxPool(const Tensor& x, const PoolOptions& options)
{
    Plan made = plan(x, options);
    return node(
        "max_pool", {x}, made.shape,
        [](const Backward& back) {
            return Gradients{
                maxPoolGradient(back.input(), back.output(), back.upstream(), back.attributes())};
        },
        made.attributes);
}

Tensor averagePool(const Tensor& x, const PoolOptions& options)
{
    Plan made = plan(x, options);
    return averagePoolNode(x, made.attributes, made.shape);
}

} // namespace netwright::ops
