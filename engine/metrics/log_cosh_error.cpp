#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class LogCoshError final : public MeanMetric {
public:
    LogCoshError() { name = "logcosh"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "LogCosh";
};

const bool published = publish<Metric, LogCoshError>({
    .name = "LogCoshError",
    .category = "regression",
    .summary = "Logarithm of the hyperbolic cosine of the differences.",
});

} // namespace
} // namespace netwright
