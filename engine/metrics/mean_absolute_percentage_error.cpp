#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class MeanAbsolutePercentageError final : public MeanMetric {
public:
    MeanAbsolutePercentageError() { name = "mean_absolute_percentage_error"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "MeanAbsolutePercentageError";
};

const bool published = publish<Metric, MeanAbsolutePercentageError>({
    .name = "MeanAbsolutePercentageError",
    .category = "regression",
    .summary = "The mean of the differences as percent of the labels.",
    .aliases = {"mape", "MAPE"},
});

} // namespace
} // namespace netwright
