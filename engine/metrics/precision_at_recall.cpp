#include "engine/metrics/curve_point_metric.h"

namespace netwright {
namespace {

class PrecisionAtRecall final : public CurvePointMetric {
public:
    double recall = 0;

    Tensor result(CallContext& context) const override
    {
        const Tensor constrained = rate(Outcome::truePositive, Outcome::falseNegative, context);
        return largestWhere(
            constrained, recall, rate(Outcome::truePositive, Outcome::falsePositive, context));
    }
    static std::vector<Param> params()
    {
        return withShared<PrecisionAtRecall>(param("recall", &PrecisionAtRecall::recall,
            "The least part of what is truly yes that must be found.", required() & between(0, 1)));
    }
};

const bool published = publish<Metric, PrecisionAtRecall>({
    .name = "PrecisionAtRecall",
    .category = "confusion",
    .summary = "The best precision where the recall is as good as demanded.",
    .params = PrecisionAtRecall::params(),
});

} // namespace
} // namespace netwright
