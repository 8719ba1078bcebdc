#include "engine/losses/loss.h"
#include "engine/metrics/threshold_metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Recall final : public ThresholdMetric {
public:
    Recall() : ThresholdMetric({Outcome::truePositive, Outcome::falseNegative}) { name = "recall"; }

    Tensor result(CallContext& context) const override
    {
        const Tensor right = count(Outcome::truePositive, context);
        return figures(divideNoNan(right, right + count(Outcome::falseNegative, context)));
    }
};

const bool published = publish<Metric, Recall>({
    .name = "Recall",
    .category = "confusion",
    .summary = "Which part of what is truly yes was found.",
    .params =
        {
            param("thresholds", &Recall::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
            param("top_k", &Recall::topK,
                "Only so many of the largest predictions can be yes; none: all.", atLeast(1)),
            param("class_id", &Recall::classId,
                "The only class that counts; none: all.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
