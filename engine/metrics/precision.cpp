#include "engine/losses/loss.h"
#include "engine/metrics/threshold_metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Precision final : public ThresholdMetric {
public:
    Precision() : ThresholdMetric({Outcome::truePositive, Outcome::falsePositive})
    {
        name = "precision";
    }

    Tensor result(CallContext& context) const override
    {
        const Tensor right = count(Outcome::truePositive, context);
        return figures(divideNoNan(right, right + count(Outcome::falsePositive, context)));
    }
};

const bool published = publish<Metric, Precision>({
    .name = "Precision",
    .category = "confusion",
    .summary = "Which part of the answers yes is right.",
    .params =
        {
            param("thresholds", &Precision::thresholds,
                "A greater prediction means yes; none: 0.5, a list: one figure for each.",
                between(0, 1)),
            param("top_k", &Precision::topK,
                "Only so many of the largest predictions can be yes; none: all.", atLeast(1)),
            param("class_id", &Precision::classId,
                "The only class that counts; none: all.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
