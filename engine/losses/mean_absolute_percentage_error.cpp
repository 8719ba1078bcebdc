#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class MeanAbsolutePercentageError final : public Loss {
public:
    MeanAbsolutePercentageError() { name = "mean_absolute_percentage_error"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor scale = ops::maximum(ops::absolute(yTrue), kEpsilon);
        return 100 * ops::mean(ops::absolute((yTrue - yPred) / scale), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, MeanAbsolutePercentageError>({
    .name = "MeanAbsolutePercentageError",
    .category = "losses",
    .summary = "The mean of the differences as percent of the labels.",
    .aliases = {"mape", "MAPE"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
