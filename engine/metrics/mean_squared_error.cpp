#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class MeanSquaredError final : public MeanMetric {
public:
    MeanSquaredError() { name = "mean_squared_error"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "MeanSquaredError";
};

const bool published = publish<Metric, MeanSquaredError>({
    .name = "MeanSquaredError",
    .category = "regression",
    .summary = "The mean of the squared differences.",
    .aliases = {"mse", "MSE"},
});

} // namespace
} // namespace netwright
