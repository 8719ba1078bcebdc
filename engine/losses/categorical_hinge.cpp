#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class CategoricalHinge final : public Loss {
public:
    CategoricalHinge() { name = "categorical_hinge"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const ops::Axes last{.axes = std::vector{-1}};
        const Tensor right = ops::sum(yTrue * yPred, last);
        const Tensor wrong = ops::max((1 - yTrue) * yPred, last);
        return ops::maximum(wrong - right + 1, 0);
    }
};

const bool published = publish<Loss, CategoricalHinge>({
    .name = "CategoricalHinge",
    .category = "losses",
    .summary = "The right class shall lead the best wrong one by 1.",
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
