#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class MeanSquaredError final : public Loss {
public:
    MeanSquaredError() { name = "mean_squared_error"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return ops::mean(ops::square(yTrue - yPred), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Loss, MeanSquaredError>({
    .name = "MeanSquaredError",
    .category = "losses",
    .summary = "The mean of the squared differences.",
    .aliases = {"mse", "MSE"},
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
