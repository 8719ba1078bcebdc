#include "engine/metrics/f_beta_metric.h"

#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;
constexpr double kNothing = 1e-9; // a row of zeros has no answer

} // namespace

void FBetaMetric::build(const Shape&, const Shape& yPred)
{
    if (yPred.rank() != 2 || yPred.back() == kUnknown)
        throw ShapeError(NW_TEXT("%1: predictions (batch, classes) were expected, received %2."),
            displayName(), yPred);
    const Shape shape = average == "micro" ? Shape{} : Shape{yPred.back()};
    m_truePositives = addState("true_positives", shape);
    m_falsePositives = addState("false_positives", shape);
    m_falseNegatives = addState("false_negatives", shape);
    m_labels = addState("intermediate_weights", shape);
}

Tensor FBetaMetric::answers(const Tensor& yPred) const
{
    if (threshold) return ops::cast(ops::greater(yPred, *threshold), stateType());
    const Tensor largest = ops::max(yPred, {.axes = std::vector{-1}, .keepDimensions = true});
    const Tensor isYes = ops::logicalAnd(
        ops::greaterEqual(yPred, largest), ops::greater(ops::absolute(yPred), kNothing));
    return ops::cast(isYes, stateType());
}

void FBetaMetric::add(
    const Weight& state, const Tensor& values, const Tensor& weights, CallContext& context) const
{
    const Tensor weighted = weights ? values * weights : values;
    const ops::Axes over
        = average == "micro" ? ops::Axes{} : ops::Axes{.axes = std::vector<int>{0}};
    context.assign(state, context.read(state) + ops::sum(weighted, over));
}

void FBetaMetric::update(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
{
    if (yTrue.shape().rank() != 2 || !compatible(yTrue.shape(), yPred.shape()))
        throw ShapeError(
            NW_TEXT("%1: labels must be one-hot or yes and no for each class, of the same shape "
                    "as the predictions, received %2 and %3."),
            displayName(), yTrue.shape(), yPred.shape());
    const Tensor truth = ops::cast(yTrue, stateType());
    const Tensor answer = answers(ops::cast(yPred, stateType()));
    Tensor weights = sampleWeight ? ops::cast(sampleWeight, stateType()) : sampleWeight;
    if (weights && weights.shape().rank() == 1) weights = ops::expandDimensions(weights, 1);
    add(m_truePositives, answer * truth, weights, context);
    add(m_falsePositives, answer * (1 - truth), weights, context);
    add(m_falseNegatives, (1 - answer) * truth, weights, context);
    add(m_labels, truth, weights, context);
}

Tensor FBetaMetric::result(CallContext& context) const
{
    const Tensor right = context.read(m_truePositives);
    const Tensor precision = right / (right + context.read(m_falsePositives) + kEpsilon);
    const Tensor recall = right / (right + context.read(m_falseNegatives) + kEpsilon);
    const double square = importanceOfRecall() * importanceOfRecall();
    const Tensor score
        = precision * recall / (square * precision + recall + kEpsilon) * (1 + square);
    if (average == "weighted") {
        const Tensor labels = context.read(m_labels);
        return ops::sum(score * (labels / (ops::sum(labels) + kEpsilon)));
    }
    return average ? ops::mean(score) : score;
}

} // namespace netwright
