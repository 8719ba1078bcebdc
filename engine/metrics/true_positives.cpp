#include "engine/metrics/threshold_metric.h"

namespace netwright {
namespace {

class TruePositives final : public ThresholdMetric {
public:
    TruePositives() : ThresholdMetric({Outcome::truePositive}) { name = "true_positives"; }

    Tensor result(CallContext& context) const override
    {
        return figures(count(Outcome::truePositive, context));
    }
};

const bool published = publish<Metric, TruePositives>({
    .name = "TruePositives",
    .category = "confusion",
    .summary = "How many answers are yes, and rightly.",
    .params =
        {
            param("thresholds", &TruePositives::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
        },
});

} // namespace
} // namespace netwright
