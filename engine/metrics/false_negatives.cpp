#include "engine/metrics/threshold_metric.h"

namespace netwright {
namespace {

class FalseNegatives final : public ThresholdMetric {
public:
    FalseNegatives() : ThresholdMetric({Outcome::falseNegative}) { name = "false_negatives"; }

    Tensor result(CallContext& context) const override
    {
        return figures(count(Outcome::falseNegative, context));
    }
};

const bool published = publish<Metric, FalseNegatives>({
    .name = "FalseNegatives",
    .category = "confusion",
    .summary = "How many answers are no where yes is right.",
    .params =
        {
            param("thresholds", &FalseNegatives::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
        },
});

} // namespace
} // namespace netwright
