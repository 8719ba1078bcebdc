#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class BinaryAccuracy final : public MeanMetric {
public:
    double threshold = 0.5;

    BinaryAccuracy() { name = "binary_accuracy"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const auto [truth, prediction] = toSameRank(yTrue, yPred);
        const Tensor answer = ops::cast(ops::greater(prediction, threshold), truth.dtype());
        const Tensor isRight = ops::equal(truth, answer);
        return ops::mean(ops::cast(isRight, DType::float32), {.axes = std::vector{-1}});
    }
};

const bool published = publish<Metric, BinaryAccuracy>({
    .name = "BinaryAccuracy",
    .category = "accuracy",
    .summary = "How often yes or no answers are right.",
    .params =
        {
            param("threshold", &BinaryAccuracy::threshold, "A greater prediction means yes.",
                {.minimum = 0, .maximum = 1, .excludesMinimum = true, .excludesMaximum = true}),
        },
});

} // namespace
} // namespace netwright
