#include "engine/ops/shape.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/reduce.h"

#include <algorithm>

namespace netwright::ops {
namespace {

Shape inferred(const Shape& from, const Shape& to)
{
    const auto unknowns = std::count(to.begin(), to.end(), kUnknown);
    if (unknowns > 1 || (unknowns == 1 && !from.isKnown())) return to;
    Shape result = to;
    Dimension known = 1;
    int gap = -1;
    for (int i = 0; i < to.rank(); ++i) {
        if (to[i] == kUnknown)
            gap = i;
        else
            known *= to[i];
    }
    if (gap >= 0 && known > 0 && from.count() % known == 0) result.at(gap) = from.count() / known;
    if (from.isKnown() && from.count() != result.count())
        throw ShapeError(NW_TEXT("Reshape: %1 has %2 values, which do not fill %3."), from.text(),
            from.count(), to.text());
    return result;
}

std::vector<std::int64_t> list(const std::vector<int>& values)
{
    return {values.begin(), values.end()};
}

Tensor sliceGradient(const Tensor& g, const Shape& whole, int axis, Range range)
{
    return node("slice_gradient", {g}, whole,
        [axis, range](
            const Backward& back) { return Gradients{slice(back.upstream(), axis, range)}; },
        {{"axis", std::int64_t{axis}}, {"first", range.first}, {"step", range.step}});
}

} // namespace

Tensor reshape(const Tensor& x, const Shape& shape)
{
    const Shape to = inferred(x.shape(), shape);
    if (to == x.shape()) return x;
    return node("reshape", {x}, to, [](const Backward& back) {
        return Gradients{reshape(back.upstream(), back.input().shape())};
    });
}

Tensor transpose(const Tensor& x, const std::vector<int>& permutation)
{
    if (static_cast<int>(permutation.size()) != x.shape().rank())
        throw ShapeError(NW_TEXT("Transpose: expected a permutation of %1 axes, received %2."),
            x.shape().rank(), permutation.size());
    std::vector<int> inverse(permutation.size());
    Shape shape;
    for (std::size_t i = 0; i < permutation.size(); ++i) {
        shape.push_back(x.shape()[permutation[i]]);
        inverse[static_cast<std::size_t>(x.shape().axis(permutation[i]))] = static_cast<int>(i);
    }
    return node("transpose", {x}, shape,
        [inverse](const Backward& back) { return Gradients{transpose(back.upstream(), inverse)}; },
        {{"permutation", list(permutation)}});
}

Tensor broadcastTo(const Tensor& x, const Shape& shape)
{
    if (x.shape() == shape) return x;
    if (broadcast(x.shape(), shape) != shape)
        throw ShapeError(
            NW_TEXT("Broadcast: %1 cannot become %2."), x.shape().text(), shape.text());
    return node("broadcast_to", {x}, shape, [](const Backward& back) {
        return Gradients{sumTo(back.upstream(), back.input().shape())};
    });
}

Tensor expandDimensions(const Tensor& x, int axis)
{
    const int rank = x.shape().rank() + 1;
    const int place = axis < 0 ? axis + rank : axis;
    if (place < 0 || place >= rank)
        throw ShapeError(NW_TEXT("Shape %1 cannot get a new axis %2."), x.shape().text(), axis);
    std::vector<Dimension> lengths = x.shape().lengths();
    lengths.insert(lengths.begin() + place, 1);
    return reshape(x, Shape(std::move(lengths)));
}

Tensor squeeze(const Tensor& x, int axis)
{
    const int place = x.shape().axis(axis);
    if (x.shape()[place] != 1)
        throw ShapeError(
            NW_TEXT("Squeeze: axis %1 of %2 must have length 1."), axis, x.shape().text());
    std::vector<Dimension> lengths = x.shape().lengths();
    lengths.erase(lengths.begin() + place);
    return reshape(x, Shape(std::move(lengths)));
}

Tensor concatenate(const Tensors& parts, int axis)
{
    const int along = parts.front().shape().axis(axis);
    Shape shape = parts.front().shape();
    shape.at(along) = 0;
    for (const Tensor& part : parts) {
        Shape other = part.shape();
        if (other.rank() == shape.rank()) other.at(along) = shape[along];
        if (!compatible(other, shape))
            throw ShapeError(NW_TEXT("Concatenate: %1 and %2 differ outside axis %3."),
                parts.front().shape().text(), part.shape().text(), axis);
        for (int i = 0; i < shape.rank(); ++i)
            if (i != along && shape[i] == kUnknown) shape.at(i) = part.shape()[i];
        const Dimension length = part.shape()[along];
        shape.at(along)
            = length == kUnknown || shape[along] == kUnknown ? kUnknown : shape[along] + length;
    }
    return node("concatenate", parts, shape,
        [along](const Backward& back) {
            Gradients result;
            Dimension first = 0;
            for (const Tensor& part : back.node().inputs) {
                const Dimension last = first + part.shape()[along];
                result.push_back(slice(back.upstream(), along, {first, last}));
                first = last;
            }
            return result;
        },
        {{"axis", std::int64_t{along}}});
}

Tensor slice(const Tensor& x, int axis, Range range)
{
    const int along = x.shape().axis(axis);
    const Dimension length = x.shape()[along];
    if (range.first < 0 || range.last < range.first || range.step < 1
        || (length != kUnknown && range.last > length))
        throw ShapeError(NW_TEXT("Slice: %1 to %2 lies outside axis %3 of %4."), range.first,
            range.last, axis, x.shape().text());
    if (range.first == 0 && range.last == length && range.step == 1) return x;
    Shape shape = x.shape();
    shape.at(along) = (range.last - range.first + range.step - 1) / range.step;
    return node("slice", {x}, shape,
        [along, range](const Backward& back) {
            return Gradients{sliceGradient(back.upstream(), back.input().shape(), along, range)};
        },
        {{"axis", std::int64_t{along}}, {"first", range.first}, {"step", range.step}});
}

Tensor pad(const Tensor& x, const std::vector<Margin>& margins, double value)
{
    Shape shape = x.shape();
    std::vector<std::int64_t> before;
    for (int i = 0; i < shape.rank(); ++i) {
        const Margin& margin = margins[static_cast<std::size_t>(i)];
        before.push_back(margin.before);
        if (shape[i] != kUnknown) shape.at(i) += margin.before + margin.after;
    }
    return node("pad", {x}, shape,
        [margins](const Backward& back) {
            Tensor g = back.upstream();
            const Shape& inner = back.input().shape();
            for (int i = 0; i < inner.rank(); ++i) {
                const Dimension first = margins[static_cast<std::size_t>(i)].before;
                g = slice(g, i, {first, first + inner[i]});
            }
            return Gradients{g};
        },
        {{"before", before}, {"value", value}});
}

Tensor reverse(const Tensor& x, int axis)
{
    const int along = x.shape().axis(axis);
    return node("reverse", {x}, x.shape(),
        [along](const Backward& back) { return Gradients{reverse(back.upstream(), along)}; },
        {{"axis", std::int64_t{along}}});
}

Tensor zerosLike(const Tensor& x)
{
    return broadcastTo(scalar(0, x.dtype()), x.shape());
}

Tensor onesLike(const Tensor& x)
{
    return broadcastTo(scalar(1, x.dtype()), x.shape());
}

} // namespace netwright::ops
