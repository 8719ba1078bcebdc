#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class CosineSimilarity final : public Loss {
public:
    int axis = -1;

    CosineSimilarity() { name = "cosine_similarity"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor product = normalized(yTrue) * normalized(yPred);
        return -ops::sum(product, {.axes = std::vector{axis}});
    }

private:
    // A vector of zeros stays one.
    Tensor normalized(const Tensor& x) const
    {
        const ops::Axes along{.axes = std::vector{axis}, .keepDimensions = true};
        const Tensor squares = ops::sum(ops::square(x), along);
        return x * ops::rsqrt(ops::maximum(squares, kEpsilon * kEpsilon));
    }
};

const bool published = publish<Loss, CosineSimilarity>({
    .name = "CosineSimilarity",
    .category = "losses",
    .summary = "The angle between vectors: -1 where they point the same way.",
    .params =
        {
            writtenIfSet(param("axis", &CosineSimilarity::axis, "The axis of the vectors.")),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
