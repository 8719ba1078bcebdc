#include "engine/metrics/curve_point_metric.h"

#include "engine/losses/loss.h"
#include "engine/ops/math.h"

namespace netwright {

void CurvePointMetric::build(const Shape&, const Shape&)
{
    addCounts({Outcome::truePositive, Outcome::falsePositive, Outcome::trueNegative,
                  Outcome::falseNegative},
        {numThresholds});
}

void CurvePointMetric::update(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
{
    AnswerRule rule{.thresholds = {}, .classId = classId};
    for (int i = 0; i < numThresholds; ++i)
        rule.thresholds.push_back(numThresholds == 1 ? 0.5 : double(i) / (numThresholds - 1));
    addBatch({yTrue, yPred, sampleWeight}, rule, numThresholds > 1, context);
}

Tensor CurvePointMetric::rate(Outcome part, Outcome rest, CallContext& context) const
{
    const Tensor right = count(part, context);
    return divideNoNan(right, right + count(rest, context));
}

Tensor CurvePointMetric::largestWhere(
    const Tensor& constrained, double atLeast, const Tensor& dependent)
{
    return ops::max(ops::where(ops::greaterEqual(constrained, atLeast), dependent, 0));
}

} // namespace netwright
