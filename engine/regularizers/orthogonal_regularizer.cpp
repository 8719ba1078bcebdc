#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/regularizers/regularizer.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

Tensor normalized(const Tensor& x, int axis)
{
    const ops::Axes along{.axes = std::vector{axis}, .keepDimensions = true};
    const Tensor squares = ops::maximum(ops::sum(ops::square(x), along), kEpsilon * kEpsilon);
    return x * ops::rsqrt(squares);
}

// Mean cosine between different rows, or columns. Source: keras.regularizers.OrthogonalRegularizer.
class OrthogonalRegularizer final : public Regularizer {
public:
    double factor = 0.01;
    std::string mode = "rows";

    Tensor operator()(const Tensor& x) const override
    {
        if (x.shape().rank() != 2)
            throw ShapeError(
                NW_TEXT("OrthogonalRegularizer: the weight must have 2 axes, received shape %1."),
                x.shape());
        const bool isRows = mode == "rows";
        const Dimension count = x.shape()[isRows ? 0 : 1];
        if (count < 2) return scalar(0, x.dtype()); // no pairs, or not known how many yet
        const auto size = static_cast<double>(count);
        const Tensor unit = normalized(x, isRows ? 1 : 0);
        const Tensor cosines = ops::matmul(unit, unit, {.a = !isRows, .b = isRows});
        const Tensor others = cosines * constant(notDiagonal(count));
        const double pairs = size * (size - 1) / 2;
        return factor * 0.5 * ops::sum(ops::absolute(others)) / pairs;
    }

private:
    static Array notDiagonal(Dimension size)
    {
        Array mask = Array::filled({size, size}, 1);
        for (Dimension i = 0; i < size; ++i) mask.set(static_cast<std::size_t>(i * size + i), 0);
        return mask;
    }
};

const bool published = publish<Regularizer, OrthogonalRegularizer>({
    .name = "OrthogonalRegularizer",
    .category = "regularizers",
    .summary = "A penalty on rows or columns that are not orthogonal to each other.",
    .params =
        {
            param("factor", &OrthogonalRegularizer::factor, "Weight of the penalty.", atLeast(0)),
            param("mode", &OrthogonalRegularizer::mode, "What shall be orthogonal.",
                oneOf({"rows", "columns"})),
        },
});

} // namespace
} // namespace netwright
