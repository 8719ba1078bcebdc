#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class MeanSquaredLogarithmicError final : public Loss {
public:
    MeanSquaredLogarithmicError() { name = "mean_squared_logarithmic_error"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor difference = logarithm(yPred) - logarithm(yTrue);
        return ops::mean(ops::square(difference), {.axes = std::vector{-1}});
    }

private:
    static Tensor logarithm(const Tensor& x) { return ops::log(ops::maximum(x, kEpsilon) + 1); }
};

const bool published = publish<Loss, MeanSquaredLogarithmicError>({
    .name = "MeanSquaredLogarithmicError",
    .category = "losses",
    .summary = "The mean of the squared differences of logarithms, for ratios of positive values.",
    .aliases = {"msle", "MSLE"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
