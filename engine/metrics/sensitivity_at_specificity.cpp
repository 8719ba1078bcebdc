#include "engine/metrics/curve_point_metric.h"

namespace netwright {
namespace {

class SensitivityAtSpecificity final : public CurvePointMetric {
public:
    double specificity = 0;

    Tensor result(CallContext& context) const override
    {
        const Tensor constrained = rate(Outcome::trueNegative, Outcome::falsePositive, context);
        return largestWhere(
            constrained, specificity, rate(Outcome::truePositive, Outcome::falseNegative, context));
    }
    static std::vector<Param> params()
    {
        return withShared<SensitivityAtSpecificity>(
            param("specificity", &SensitivityAtSpecificity::specificity,
                "The least part of what is truly no that must be recognized.",
                required() & between(0, 1)));
    }
};

const bool published = publish<Metric, SensitivityAtSpecificity>({
    .name = "SensitivityAtSpecificity",
    .category = "confusion",
    .summary = "The best sensitivity where the specificity is as good as demanded.",
    .params = SensitivityAtSpecificity::params(),
});

} // namespace
} // namespace netwright
