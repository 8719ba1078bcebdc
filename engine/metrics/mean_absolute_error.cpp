#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class MeanAbsoluteError final : public MeanMetric {
public:
    MeanAbsoluteError() { name = "mean_absolute_error"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "MeanAbsoluteError";
};

const bool published = publish<Metric, MeanAbsoluteError>({
    .name = "MeanAbsoluteError",
    .category = "regression",
    .summary = "The mean of the absolute differences.",
    .aliases = {"mae", "MAE"},
});

} // namespace
} // namespace netwright
