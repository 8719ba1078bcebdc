#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class ConcordanceCorrelation final : public MeanMetric {
public:
    int axis = -1;

    ConcordanceCorrelation() { name = "concordance_correlation"; }

    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const auto [truth, prediction]
            = toSameRank(ops::cast(yTrue, stateType()), ops::cast(yPred, stateType()));
        const ops::Axes along{.axes = std::vector{axis}, .keepDimensions = true};
        const Tensor meanTruth = ops::mean(truth, along);
        const Tensor meanPrediction = ops::mean(prediction, along);
        const Tensor covariance
            = ops::mean((truth - meanTruth) * (prediction - meanPrediction), along);
        const Tensor spread = ops::variance(truth, along) + ops::variance(prediction, along)
            + ops::square(meanTruth - meanPrediction);
        return ops::mean(2 * covariance / (spread + kEpsilon), {{{axis}}, false});
    }
};

const bool published = publish<Metric, ConcordanceCorrelation>({
    .name = "ConcordanceCorrelation",
    .category = "correlation",
    .summary = "How far predictions agree with the labels, in rise and fall and in size.",
    .params =
        {
            param("axis", &ConcordanceCorrelation::axis,
                "The axis along which values are compared."),
        },
});

} // namespace
} // namespace netwright
