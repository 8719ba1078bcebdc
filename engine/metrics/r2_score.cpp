#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/elementary.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: keras.metrics.R2Score.
class R2Score final : public Metric {
public:
    std::optional<std::string> classAggregation = "uniform_average";
    int numRegressors = 0;

    R2Score() { name = "r2_score"; }

    void build(const Shape& yTrue, const Shape& yPred) override
    {
        if ((yPred.rank() != 2 && yTrue.rank() != 2) || yPred.empty()
            || (yPred.rank() == 2 && yPred.back() == kUnknown))
            throw ShapeError(
                NW_TEXT("R2Score: predictions (batch, values) were expected, received %1."), yPred);
        const Shape shape{yPred.rank() == 2 ? yPred.back() : 1};
        m_squares = addState("squared_sum", shape);
        m_sum = addState("sum", shape);
        m_errors = addState("residual", shape);
        m_count = addState("count", shape);
        m_samples = addState("num_samples", {});
    }
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override
    {
        const auto [truth, prediction]
            = toSameRank(ops::cast(yTrue, stateType()), ops::cast(yPred, stateType()));
        if (truth.shape().rank() != 2 || !compatible(truth.shape(), prediction.shape()))
            throw ShapeError(
                NW_TEXT("R2Score: labels and predictions (batch, values) must have the same shape, "
                        "received %1 and %2."),
                yTrue.shape(), yPred.shape());
        Tensor weights = ops::onesLike(truth);
        if (sampleWeight) {
            const Tensor given = ops::cast(sampleWeight, stateType());
            const bool isList = given.shape().rank() == 1;
            weights = weights * (isList ? ops::expandDimensions(given, 1) : given);
        }
        const Tensor weighted = truth * weights;
        const auto add = [&](const Weight& state, const Tensor& values) {
            context.assign(state, context.read(state) + ops::sum(values, {.axes = std::vector{0}}));
        };
        add(m_sum, weighted);
        add(m_squares, truth * weighted);
        add(m_errors, ops::square(truth - prediction) * weights);
        add(m_count, weights);
        context.assign(m_samples, context.read(m_samples) + elementCount(truth, stateType()));
    }
    Tensor result(CallContext& context) const override
    {
        const Tensor sum = context.read(m_sum);
        const Tensor total = context.read(m_squares) - sum * (sum / context.read(m_count));
        const Tensor raw = 1 - context.read(m_errors) / total;
        const Tensor score = aggregated(ops::where(ops::isInf(raw), 0, raw), total);
        return numRegressors == 0 ? score : adjusted(score, context.read(m_samples));
    }

private:
    Tensor aggregated(const Tensor& scores, const Tensor& total) const
    {
        if (classAggregation == "uniform_average") return ops::mean(scores);
        if (classAggregation) return ops::sum(total * scores) / ops::sum(total);
        return scores;
    }
    // Too few samples leave the score as it is.
    Tensor adjusted(const Tensor& score, const Tensor& samples) const
    {
        const Tensor freedom = samples - (numRegressors + 1);
        const Tensor isEnough = ops::greater(freedom, 0);
        const Tensor better = 1 - (1 - score) * (samples - 1) / ops::where(isEnough, freedom, 1);
        return ops::where(isEnough, better, score);
    }

    Weight m_squares, m_sum, m_errors, m_count, m_samples;
};

const bool published = publish<Metric, R2Score>({
    .name = "R2Score",
    .category = "regression",
    .summary = "Which part of the variance the predictions explain: 1 is all of it.",
    .params =
        {
            param("class_aggregation", &R2Score::classAggregation,
                "How several values become one figure; none: a figure for each.",
                oneOf({"uniform_average", "variance_weighted_average"})),
            param("num_regressors", &R2Score::numRegressors,
                "For the adjusted score: how many inputs explain; 0: the plain one.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
