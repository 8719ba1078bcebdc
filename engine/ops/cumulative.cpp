#include "engine/ops/cumulative.h"

#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <numeric>

namespace netwright::ops {
namespace {

// x moved `steps` places onwards along the last axis; ones come in.
Tensor movedOn(const Tensor& x, Dimension steps)
{
    const int last = x.shape().rank() - 1;
    std::vector<Margin> margins(static_cast<std::size_t>(last + 1));
    margins.back().before = steps;
    return pad(slice(x, last, {0, x.shape().back() - steps}), margins, 1);
}

// Each round doubles how many elements a value is the product of (Hillis, Steele 1986).
Tensors runningProducts(const Tensors& in)
{
    Tensor y = in[0];
    const Dimension length = y.shape().back();
    for (Dimension steps = 1; steps < length; steps *= 2) y = y * movedOn(y, steps);
    return {y};
}

// The last axis is halved until one element is left.
Tensors halvedProducts(const Tensors& in)
{
    Tensor y = in[0];
    const int last = y.shape().rank() - 1;
    if (y.shape()[last] == kUnknown) {
        // Shapes alone are asked for.
        return {max(y, {{{last}}, false})};
    }
    if (y.shape()[last] == 0) return {sum(y, {{{last}}, false}) + 1};
    while (y.shape()[last] > 1) {
        const Dimension half = y.shape()[last] / 2;
        const Tensor product = slice(y, last, {0, half}) * slice(y, last, {half, 2 * half});
        y = y.shape()[last] % 2 == 0
            ? product
            : concatenate({product, slice(y, last, {2 * half, 2 * half + 1})}, last);
    }
    return {squeeze(y, last)};
}

std::vector<int> inverseOf(const std::vector<int>& order)
{
    std::vector<int> result(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        result[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    return result;
}

} // namespace

Tensor cumulativeSum(const Tensor& x, int axis, Direction direction)
{
    const int along = x.shape().axis(axis);
    const bool isBackward = direction == Direction::backward;
    return node("cumulative_sum", {x}, x.shape(),
        [along, isBackward](const Backward& back) {
            return Gradients{cumulativeSum(
                back.upstream(), along, isBackward ? Direction::forward : Direction::backward)};
        },
        {{"axis", std::int64_t{along}}, {"backward", isBackward}});
}

Tensor cumulativeProduct(const Tensor& x, int axis)
{
    const int along = x.shape().axis(axis);
    std::vector<int> order(static_cast<std::size_t>(x.shape().rank()));
    std::iota(order.begin(), order.end(), 0);
    std::swap(order[static_cast<std::size_t>(along)], order.back());
    const bool isLast = along == x.shape().rank() - 1;
    const Tensor lastAxis = isLast ? x : transpose(x, order);
    const Tensor y = composite(
        {.op = "cumulative_product",
            .inputs = {lastAxis},
            .attributes = {},
            .decomposition = runningProducts,
            .gradient
            = {}}).front();
    return isLast ? y : transpose(y, inverseOf(order));
}

Tensor product(const Tensor& x, const Axes& over)
{
    const int rank = x.shape().rank();
    std::vector<bool> isReduced(static_cast<std::size_t>(rank), !over.axes);
    if (over.axes)
        for (const int axis : *over.axes)
            isReduced[static_cast<std::size_t>(x.shape().axis(axis))] = true;
    std::vector<int> order;
    Shape flat, kept;
    Dimension count = 1;
    for (int i = 0; i < rank; ++i) {
        const bool goes = isReduced[static_cast<std::size_t>(i)];
        if (!goes) order.push_back(i);
        if (!goes) flat.push_back(x.shape()[i]);
        if (!goes || over.keepDimensions) kept.push_back(goes ? 1 : x.shape()[i]);
        if (goes)
            count = count == kUnknown || x.shape()[i] == kUnknown ? kUnknown : count * x.shape()[i];
    }
    for (int i = 0; i < rank; ++i)
        if (isReduced[static_cast<std::size_t>(i)]) order.push_back(i);
    flat.push_back(count);
    const Tensor rows = reshape(rank == 0 ? x : transpose(x, order), flat);
    const Tensor y = composite(
        {.op = "product",
            .inputs = {rows},
            .attributes = {},
            .decomposition = halvedProducts,
            .gradient
            = {}}).front();
    return reshape(y, kept);
}

} // namespace netwright::ops
