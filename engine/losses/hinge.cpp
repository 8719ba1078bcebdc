#include "engine/losses/loss.h"
#include "engine/losses/signed_labels.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class Hinge final : public Loss {
public:
    Hinge() { name = "hinge"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor missing = ops::maximum(1 - signedLabels(yTrue) * yPred, 0);
        return ops::mean(missing, {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, Hinge>({
    .name = "Hinge",
    .category = "losses",
    .summary = "Labels of -1 and 1 shall be met by a margin of 1.",
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
