#include "engine/metrics/curve_point_metric.h"

namespace netwright {
namespace {

class SpecificityAtSensitivity final : public CurvePointMetric {
public:
    double sensitivity = 0;

    Tensor result(CallContext& context) const override
    {
        const Tensor constrained = rate(Outcome::truePositive, Outcome::falseNegative, context);
        return largestWhere(
            constrained, sensitivity, rate(Outcome::trueNegative, Outcome::falsePositive, context));
    }
    static std::vector<Param> params()
    {
        return withShared<SpecificityAtSensitivity>(param("sensitivity",
            &SpecificityAtSensitivity::sensitivity,
            "The least part of what is truly yes that must be found.", required() & between(0, 1)));
    }
};

const bool published = publish<Metric, SpecificityAtSensitivity>({
    .name = "SpecificityAtSensitivity",
    .category = "confusion",
    .summary = "The best specificity where the sensitivity is as good as demanded.",
    .params = SpecificityAtSensitivity::params(),
});

} // namespace
} // namespace netwright
