#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Accuracy final : public MeanMetric {
public:
    Accuracy() { name = "accuracy"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const auto [truth, prediction] = toSameRank(ops::cast(yTrue, yPred.dtype()), yPred);
        const Tensor isRight = ops::equal(truth, prediction);
        return ops::mean(ops::cast(isRight, DType::float32), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Metric, Accuracy>({
    .name = "Accuracy",
    .category = "accuracy",
    .summary = "How often predictions equal labels.",
    .aliases = {"acc"},
});

} // namespace
} // namespace netwright
