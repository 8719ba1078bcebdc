#include "engine/losses/loss.h"
#include "engine/losses/signed_labels.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class SquaredHinge final : public Loss {
public:
    SquaredHinge() { name = "squared_hinge"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor missing = ops::maximum(1 - signedLabels(yTrue) * yPred, 0);
        return ops::mean(ops::square(missing), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, SquaredHinge>({
    .name = "SquaredHinge",
    .category = "losses",
    .summary = "Hinge with squares.",
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
