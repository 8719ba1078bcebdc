#include "engine/metrics/confusion_metric.h"

#include "engine/losses/loss.h"
#include "engine/ops/host.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"
#include "engine/ops/sort.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

constexpr double kNever = -1e10; // below every threshold

const std::array<const char*, 4> kStateNames{
    "true_positives", "false_positives", "true_negatives", "false_negatives"};

// Finds how many thresholds a prediction lies above.
template <class T>
class Places {
public:
    Places(const std::vector<double>& thresholds, bool isEven)
        : m_sorted(thresholds.begin(), thresholds.end()),
          m_isEven(isEven),
          m_steps(static_cast<T>(thresholds.size()) - 1)
    {
        const bool hasMargin = thresholds.front() < 0 || thresholds.back() > 1;
        m_least = isEven && hasMargin ? 1 : 0;
        std::sort(m_sorted.begin(), m_sorted.end());
    }
    std::size_t operator()(T prediction) const
    {
        if (m_isEven) {
            if (!(prediction > 0)) return m_least;
            const T limited = std::min(prediction, T{1});
            return std::max(m_least, static_cast<std::size_t>(std::ceil(limited * m_steps)));
        }
        const auto found = std::lower_bound(m_sorted.begin(), m_sorted.end(), prediction);
        return static_cast<std::size_t>(found - m_sorted.begin());
    }

private:
    std::vector<T> m_sorted;
    bool m_isEven;
    T m_steps;
    std::size_t m_least = 0;
};

// Places of the thresholds in sorted order: rank[i] belongs to thresholds[i].
std::vector<std::size_t> ranksOf(const std::vector<double>& thresholds)
{
    std::vector<std::size_t> order(thresholds.size()), ranks(thresholds.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return thresholds[a] < thresholds[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
}

struct Counting {
    std::vector<double> thresholds;
    bool isEven = false;
    std::size_t labels = 1; // that are counted apart
};

// Labels, predictions[, weights] of one shape -> four arrays (thresholds * labels), by Outcome.
template <class T>
void countAnswers(
    const Counting& counting, const std::vector<Array>& inputs, std::vector<Array>& outputs)
{
    const auto labels = inputs[0].as<T>(), predictions = inputs[1].as<T>();
    const T* const weights = inputs.size() > 2 ? inputs[2].as<T>().data() : nullptr;
    const std::size_t groups = counting.labels, count = counting.thresholds.size();
    const Places<T> places(counting.thresholds, counting.isEven);
    // By the number of thresholds below the prediction, which is 0 to count.
    std::vector<double> yes((count + 1) * groups), no((count + 1) * groups);
    for (std::size_t i = 0, group = 0; i < labels.size(); ++i) {
        std::vector<double>& kind = labels[i] != 0 ? yes : no;
        kind[places(predictions[i]) * groups + group] += weights ? double(weights[i]) : 1.0;
        if (++group == groups) group = 0;
    }
    const std::vector<std::size_t> ranks = ranksOf(counting.thresholds);
    for (std::size_t group = 0; group < groups; ++group) {
        // Now of all predictions that lie above as many thresholds or more.
        for (std::size_t i = count; i-- > 0;)
            for (auto* kind : {&yes, &no})
                (*kind)[i * groups + group] += (*kind)[(i + 1) * groups + group];
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t above = (ranks[i] + 1) * groups + group, to = i * groups + group;
            outputs[0].as<double>()[to] = yes[above];
            outputs[1].as<double>()[to] = no[above];
            outputs[2].as<double>()[to] = no[group] - no[above];
            outputs[3].as<double>()[to] = yes[group] - yes[above];
        }
    }
}

// All but the k largest along the last axis get a number below every threshold.
Tensor onlyLargest(const Tensor& x, int k)
{
    if (x.shape().empty() || x.shape().back() == kUnknown) return x;
    const auto classes = static_cast<int>(x.shape().back());
    const Tensor chosen = ops::oneHot(ops::topK(x, k).indices, classes, x.dtype());
    return ops::where(ops::greater(ops::sum(chosen, {.axes = std::vector{-2}}), 0), x, kNever);
}

Tensor elementOfLast(const std::string& who, const Tensor& x, int id)
{
    const Shape& shape = x.shape();
    if (shape.rank() < 2 || (shape.back() != kUnknown && shape.back() <= id))
        throw ShapeError(
            NW_TEXT("%1: class_id %2 needs a last axis with that class, received the shape %3."),
            who, id, shape);
    return ops::slice(x, -1, {id, id + 1});
}

// Beside values of this shape: one for all of the last axis, or one for each element.
Tensor besides(const Tensor& weights, const Tensor& values)
{
    const int rank = weights.shape().rank(), wanted = values.shape().rank();
    if (rank == wanted + 1 && weights.shape().back() == 1) return ops::squeeze(weights, -1);
    return rank > 0 && rank < wanted ? ops::expandDimensions(weights, -1) : weights;
}

Tensor labelFactors(const std::string& who, const std::vector<double>& weights, const Tensor& x)
{
    const auto count = static_cast<Dimension>(weights.size());
    if (x.shape().empty() || (x.shape().back() != kUnknown && x.shape().back() != count))
        throw ShapeError(NW_TEXT("%1: there must be a weight for each label, received %2 weights "
                                 "for predictions %3."),
            who, count, x.shape());
    Array values(Shape{count}, x.dtype());
    for (std::size_t i = 0; i < weights.size(); ++i) values.set(i, weights[i]);
    return constant(values);
}

} // namespace

bool areEven(const std::vector<double>& thresholds)
{
    if (thresholds.size() < 3) return false;
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
        const double even = static_cast<double>(i) / static_cast<double>(thresholds.size() - 1);
        if (std::abs(thresholds[i] - even) > 1e-7 + 1e-5 * even) return false;
    }
    return true;
}

void ConfusionMetric::addCounts(const std::vector<Outcome>& outcomes, const Shape& shape)
{
    for (const Outcome outcome : outcomes)
        m_counts[outcome] = addState(kStateNames[static_cast<std::size_t>(outcome)], shape);
}

void ConfusionMetric::addBatch(
    const Batch& batch, const AnswerRule& rule, bool isEven, CallContext& context) const
{
    const DType type = stateType() == DType::float64 ? DType::float64 : DType::float32;
    auto [yPred, yTrue] = toSameRank(ops::cast(batch.yPred, type), ops::cast(batch.yTrue, type));
    if (!compatible(yTrue.shape(), yPred.shape()))
        throw ShapeError(
            NW_TEXT("%1: labels and predictions must have the same shape, received %2 and %3."),
            displayName(), batch.yTrue.shape(), batch.yPred.shape());
    Tensor weights = batch.sampleWeight;
    if (weights) weights = besides(ops::cast(weights, type), yTrue);
    if (rule.topK) yPred = onlyLargest(yPred, *rule.topK);
    if (rule.classId) {
        yTrue = elementOfLast(displayName(), yTrue, *rule.classId);
        yPred = elementOfLast(displayName(), yPred, *rule.classId);
    }
    if (!rule.labelWeights.empty()) {
        const Tensor factors = labelFactors(displayName(), rule.labelWeights, yPred);
        weights = weights ? weights * factors : factors;
    }
    Counting counting{.thresholds = rule.thresholds, .isEven = isEven};
    if (rule.isByLabel) counting.labels = static_cast<std::size_t>(yPred.shape().back());
    Tensors inputs{yTrue, yPred};
    if (weights) {
        inputs.push_back(weights * ops::onesLike(yTrue));
        if (!compatible(inputs.back().shape(), yTrue.shape()))
            throw ShapeError(NW_TEXT("%1: sample weights %2 do not fit labels %3."), displayName(),
                batch.sampleWeight.shape(), batch.yTrue.shape());
    }
    const Shape shape = m_counts.begin()->second.variable().shape;
    const Tensors counts = ops::hostCall("confusion", inputs,
        std::vector<TensorInfo>(4, TensorInfo{shape, DType::float64}),
        [counting, type](const std::vector<Array>& in, std::vector<Array>& out) {
            type == DType::float64 ? countAnswers<double>(counting, in, out)
                                   : countAnswers<float>(counting, in, out);
        });
    for (const auto& [outcome, state] : m_counts) {
        const Tensor more = ops::cast(counts[static_cast<std::size_t>(outcome)], stateType());
        context.assign(state, context.read(state) + more);
    }
}

Tensor ConfusionMetric::count(Outcome outcome, CallContext& context) const
{
    return context.read(m_counts.at(outcome));
}

} // namespace netwright
