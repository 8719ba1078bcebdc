#include "engine/ops/reduce.h"

#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <numeric>

namespace netwright::ops {
namespace {

std::vector<int> resolved(const Tensor& x, const Axes& over)
{
    std::vector<int> axes;
    if (over.axes) {
        for (const int axis : *over.axes) axes.push_back(x.shape().axis(axis));
        std::sort(axes.begin(), axes.end());
        axes.erase(std::unique(axes.begin(), axes.end()), axes.end());
        return axes;
    }
    axes.resize(static_cast<std::size_t>(x.shape().rank()));
    std::iota(axes.begin(), axes.end(), 0);
    return axes;
}

bool contains(const std::vector<int>& axes, int axis)
{
    return std::find(axes.begin(), axes.end(), axis) != axes.end();
}

Shape reducedShape(const Shape& shape, const std::vector<int>& axes, bool keepDimensions)
{
    Shape result;
    for (int i = 0; i < shape.rank(); ++i) {
        if (!contains(axes, i))
            result.push_back(shape[i]);
        else if (keepDimensions)
            result.push_back(1);
    }
    return result;
}

Attributes attributesFor(const std::vector<int>& axes, bool keepDimensions)
{
    return {{"axes", std::vector<std::int64_t>(axes.begin(), axes.end())},
        {"keepdims", keepDimensions}};
}

std::vector<int> axesOf(const Backward& back)
{
    const auto& axes = back.attributes().integers("axes");
    return {axes.begin(), axes.end()};
}

// A reduced value with length-1 axes where x was reduced, so that it broadcasts to x.
Tensor kept(const Backward& back, const Tensor& reduced)
{
    return reshape(reduced, reducedShape(back.input().shape(), axesOf(back), true));
}

Tensor reduction(const char* op, const Tensor& x, const Axes& over, GradientRule rule)
{
    const std::vector<int> axes = resolved(x, over);
    return node(op, {x}, reducedShape(x.shape(), axes, over.keepDimensions), std::move(rule),
        attributesFor(axes, over.keepDimensions));
}

// Elements that share the extreme share the gradient.
Gradients toTheExtreme(const Backward& back)
{
    const Tensor isExtreme
        = cast(equal(back.input(), kept(back, back.output())), back.input().dtype());
    const Tensor ties = sum(isExtreme, {axesOf(back), true});
    return {kept(back, back.upstream()) * isExtreme / ties};
}

Tensor indexOf(const char* op, const Tensor& x, int axis)
{
    const int counted = x.shape().axis(axis);
    return typedNode(op, {x}, {reducedShape(x.shape(), {counted}, false), DType::int32}, {},
        {{"axis", std::int64_t{counted}}});
}

} // namespace

Tensor sum(const Tensor& x, const Axes& over)
{
    const Tensor numbers = x.dtype() == DType::boolean ? cast(x, DType::int32) : x;
    if (resolved(numbers, over).empty()) return numbers;
    return reduction("sum", numbers, over, [](const Backward& back) {
        return Gradients{broadcastTo(kept(back, back.upstream()), back.input().shape())};
    });
}

Tensor mean(const Tensor& x, const Axes& over)
{
    const Tensor numbers = isFloat(x.dtype()) ? x : cast(x, DType::float32);
    double count = 1;
    for (const int axis : resolved(numbers, over))
        count *= static_cast<double>(numbers.shape()[axis] == kUnknown ? 1 : numbers.shape()[axis]);
    return sum(numbers, over) * (1 / count);
}

Tensor max(const Tensor& x, const Axes& over)
{
    return reduction("max", x, over, toTheExtreme);
}

Tensor min(const Tensor& x, const Axes& over)
{
    return reduction("min", x, over, toTheExtreme);
}

Tensor any(const Tensor& x, const Axes& over)
{
    return reduction("any", cast(x, DType::boolean), over, {});
}

Tensor all(const Tensor& x, const Axes& over)
{
    return reduction("all", cast(x, DType::boolean), over, {});
}

Tensor variance(const Tensor& x, const Axes& over)
{
    return mean(square(x - mean(x, {over.axes, true})), over);
}

Tensor argmax(const Tensor& x, int axis)
{
    return indexOf("argmax", x, axis);
}

Tensor argmin(const Tensor& x, int axis)
{
    return indexOf("argmin", x, axis);
}

Tensor sumTo(const Tensor& x, const Shape& shape)
{
    if (x.shape() == shape) return x;
    const int extra = x.shape().rank() - shape.rank();
    std::vector<int> axes;
    for (int i = 0; i < x.shape().rank(); ++i)
        if (i < extra || (shape[i - extra] == 1 && x.shape()[i] != 1)) axes.push_back(i);
    return reshape(axes.empty() ? x : sum(x, {axes, true}), shape);
}

} // namespace netwright::ops
