#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class MeanAbsoluteError final : public Loss {
public:
    MeanAbsoluteError() { name = "mean_absolute_error"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return ops::mean(ops::absolute(yTrue - yPred), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, MeanAbsoluteError>({
    .name = "MeanAbsoluteError",
    .category = "losses",
    .summary = "The mean of the absolute differences.",
    .aliases = {"mae", "MAE"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
