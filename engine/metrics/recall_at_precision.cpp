#include "engine/metrics/curve_point_metric.h"

namespace netwright {
namespace {

class RecallAtPrecision final : public CurvePointMetric {
public:
    double precision = 0;

    Tensor result(CallContext& context) const override
    {
        const Tensor constrained = rate(Outcome::truePositive, Outcome::falsePositive, context);
        return largestWhere(
            constrained, precision, rate(Outcome::truePositive, Outcome::falseNegative, context));
    }
    static std::vector<Param> params()
    {
        return withShared<RecallAtPrecision>(param("precision", &RecallAtPrecision::precision,
            "The least part of the answers yes that must be right.", required() & between(0, 1)));
    }
};

const bool published = publish<Metric, RecallAtPrecision>({
    .name = "RecallAtPrecision",
    .category = "confusion",
    .summary = "The best recall where the precision is as good as demanded.",
    .params = RecallAtPrecision::params(),
});

} // namespace
} // namespace netwright
