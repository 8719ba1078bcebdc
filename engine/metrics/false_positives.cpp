#include "engine/metrics/threshold_metric.h"

namespace netwright {
namespace {

class FalsePositives final : public ThresholdMetric {
public:
    FalsePositives() : ThresholdMetric({Outcome::falsePositive}) { name = "false_positives"; }

    Tensor result(CallContext& context) const override
    {
        return figures(count(Outcome::falsePositive, context));
    }
};

const bool published = publish<Metric, FalsePositives>({
    .name = "FalsePositives",
    .category = "confusion",
    .summary = "How many answers are yes where no is right.",
    .params =
        {
            param("thresholds", &FalsePositives::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
        },
});

} // namespace
} // namespace netwright
