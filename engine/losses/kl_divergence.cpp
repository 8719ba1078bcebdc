#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class KLDivergence final : public Loss {
public:
    KLDivergence() { name = "kl_divergence"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor truth = ops::clip(yTrue, kEpsilon, 1);
        const Tensor prediction = ops::clip(yPred, kEpsilon, 1);
        return ops::sum(truth * ops::log(truth / prediction), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, KLDivergence>({
    .name = "KLDivergence",
    .category = "losses",
    .summary = "How far a predicted distribution is from the true one.",
    .aliases = {"kld", "KLD", "kullback_leibler_divergence"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
