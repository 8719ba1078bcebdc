#include "engine/metrics/threshold_metric.h"

#include "engine/ops/shape.h"

namespace netwright {

std::vector<double> ThresholdMetric::limits() const
{
    if (thresholds) {
        if (thresholds->values.empty())
            throw ConfigError(
                NW_TEXT("%1: thresholds must be a number or a list of numbers, received none."),
                displayName());
        return thresholds->values;
    }
    return {topK ? -1e10 : 0.5};
}

void ThresholdMetric::build(const Shape&, const Shape&)
{
    addCounts(m_outcomes, {static_cast<Dimension>(limits().size())});
}

void ThresholdMetric::update(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
{
    const AnswerRule rule{.thresholds = limits(), .topK = topK, .classId = classId};
    addBatch({yTrue, yPred, sampleWeight}, rule, areEven(rule.thresholds), context);
}

Tensor ThresholdMetric::figures(const Tensor& x) const
{
    return limits().size() == 1 ? ops::squeeze(x, 0) : x;
}

} // namespace netwright
