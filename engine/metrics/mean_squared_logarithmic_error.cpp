#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class MeanSquaredLogarithmicError final : public MeanMetric {
public:
    MeanSquaredLogarithmicError() { name = "mean_squared_logarithmic_error"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "MeanSquaredLogarithmicError";
};

const bool published = publish<Metric, MeanSquaredLogarithmicError>({
    .name = "MeanSquaredLogarithmicError",
    .category = "regression",
    .summary = "The mean of the squared differences of logarithms.",
    .aliases = {"msle", "MSLE"},
});

} // namespace
} // namespace netwright
