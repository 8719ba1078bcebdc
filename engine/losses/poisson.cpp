#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class Poisson final : public Loss {
public:
    Poisson() { name = "poisson"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return ops::mean(yPred - yTrue * ops::log(yPred + kEpsilon), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, Poisson>({
    .name = "Poisson",
    .category = "losses",
    .summary = "For counts: how surprising they are under predicted rates.",
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
