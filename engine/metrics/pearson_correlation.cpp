#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class PearsonCorrelation final : public MeanMetric {
public:
    int axis = -1;

    PearsonCorrelation() { name = "pearson_correlation"; }

    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const auto [truth, prediction]
            = toSameRank(ops::cast(yTrue, stateType()), ops::cast(yPred, stateType()));
        return ops::mean(standardized(truth) * standardized(prediction), {{{axis}}, false});
    }

private:
    Tensor standardized(const Tensor& x) const
    {
        const ops::Axes along{.axes = std::vector{axis}, .keepDimensions = true};
        const Tensor centered = x - ops::mean(x, along);
        return centered / ops::sqrt(ops::variance(centered, along));
    }
};

const bool published = publish<Metric, PearsonCorrelation>({
    .name = "PearsonCorrelation",
    .category = "correlation",
    .summary = "How far predictions rise and fall with the labels: 1 is always, -1 the contrary.",
    .params =
        {
            param("axis", &PearsonCorrelation::axis, "The axis along which values are compared."),
        },
});

} // namespace
} // namespace netwright
