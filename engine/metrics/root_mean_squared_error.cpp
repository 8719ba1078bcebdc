#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class RootMeanSquaredError final : public MeanMetric {
public:
    RootMeanSquaredError() { name = "root_mean_squared_error"; }

    Tensor result(CallContext& context) const override
    {
        return ops::sqrt(MeanMetric::result(context));
    }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const auto [truth, prediction]
            = toSameRank(ops::cast(yTrue, stateType()), ops::cast(yPred, stateType()));
        return ops::square(truth - prediction);
    }
};

const bool published = publish<Metric, RootMeanSquaredError>({
    .name = "RootMeanSquaredError",
    .category = "regression",
    .summary = "The root of the mean of the squared differences.",
});

} // namespace
} // namespace netwright
