#include "engine/activations/activation.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <numeric>

namespace netwright {
namespace {

// Martins, Astudillo 2016, without a sort: places and running sums come from comparing all pairs.
// As in Keras on PyTorch, the threshold is (sum of all running sums of the support - 1) / count,
// which is the paper's only where one value is in the support.
class Sparsemax final : public Activation {
public:
    int axis = -1;

    Tensor operator()(const Tensor& x) const override
    {
        const Tensor values = lastAxis(x);
        const int last = values.shape().rank() - 1;
        const Dimension length = values.shape().back();
        if (length == kUnknown)
            throw ShapeError(
                NW_TEXT("sparsemax: the length of axis %1 must be known, received shape %2."), axis,
                x.shape());
        // before(i, j): value j stands before i, or is i, when values are sorted downwards.
        const Tensor self = ops::expandDimensions(values, last + 1);
        const Tensor other = ops::expandDimensions(values, last);
        const Tensor isTied = ops::logicalAnd(ops::equal(other, self), constant(notAfter(length)));
        const Tensor before
            = ops::cast(ops::logicalOr(ops::greater(other, self), isTied), values.dtype());
        const Tensor place = ops::sum(before, {.axes = std::vector{last + 1}});
        const Tensor total = ops::sum(before * other, {.axes = std::vector{last + 1}});
        const Tensor isSupport = ops::greater(values - (total - 1) / place, 0);
        const Tensor count = ops::sum(ops::cast(isSupport, values.dtype()), kAlongLast);
        const Tensor sums = ops::sum(ops::where(isSupport, total, 0), kAlongLast);
        return lastAxis(ops::relu(values - (sums - 1) / count));
    }

private:
    inline static const ops::Axes kAlongLast{.axes = std::vector{-1}, .keepDimensions = true};

    // The axis and the last one exchanged.
    Tensor lastAxis(const Tensor& x) const
    {
        std::vector<int> order(static_cast<std::size_t>(x.shape().rank()));
        std::iota(order.begin(), order.end(), 0);
        std::swap(order[static_cast<std::size_t>(x.shape().axis(axis))], order.back());
        return ops::transpose(x, order);
    }
    // True at (i, j) with j <= i.
    static Array notAfter(Dimension length)
    {
        Array mask({length, length}, DType::boolean);
        for (Dimension i = 0; i < length; ++i)
            for (Dimension j = 0; j <= i; ++j)
                mask.set(static_cast<std::size_t>(i * length + j), 1);
        return mask;
    }
};

const bool published = publish<Activation, Sparsemax>({
    .name = "sparsemax",
    .category = "activations",
    .summary = "A softmax that gives exact zeros.",
    .params =
        {
            param("axis", &Sparsemax::axis, "The axis of the classes."),
        },
});

} // namespace
} // namespace netwright
