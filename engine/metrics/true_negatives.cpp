#include "engine/metrics/threshold_metric.h"

namespace netwright {
namespace {

class TrueNegatives final : public ThresholdMetric {
public:
    TrueNegatives() : ThresholdMetric({Outcome::trueNegative}) { name = "true_negatives"; }

    Tensor result(CallContext& context) const override
    {
        return figures(count(Outcome::trueNegative, context));
    }
};

const bool published = publish<Metric, TrueNegatives>({
    .name = "TrueNegatives",
    .category = "confusion",
    .summary = "How many answers are no, and rightly.",
    .params =
        {
            param("thresholds", &TrueNegatives::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
        },
});

} // namespace
} // namespace netwright
