#include "engine/metrics/iou_metric.h"

#include "engine/ops/host.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;
constexpr double kNothing = 1e-9;

struct Counting {
    std::string who;
    int classes = 0;
    std::optional<int> ignored;
};

std::size_t classIn(const Array& numbers, std::size_t index, const Counting& counting)
{
    const double number = std::trunc(numbers.at(index));
    if (!(number >= 0 && number < counting.classes))
        throw ShapeError(NW_TEXT("%1: class numbers must be from 0 to %2, received %3."),
            counting.who, counting.classes - 1, numbers.at(index));
    return static_cast<std::size_t>(number);
}

// Labels, answers[, weights] -> the table (classes, classes).
void count(const Counting& counting, const std::vector<Array>& in, std::vector<Array>& out)
{
    const auto table = out[0].as<double>();
    std::fill(table.begin(), table.end(), 0.0);
    for (std::size_t i = 0; i < in[0].count(); ++i) {
        if (counting.ignored && std::trunc(in[0].at(i)) == *counting.ignored) continue;
        const std::size_t row = classIn(in[0], i, counting), column = classIn(in[1], i, counting);
        table[row * static_cast<std::size_t>(counting.classes) + column]
            += in.size() > 2 ? in[2].at(i) : 1;
    }
}

} // namespace

void IoUMetric::configured()
{
    if (dtype == "int") dtype = "int32";
    for (const int target : targets())
        if (target < 0 || target >= numClasses)
            throw ConfigError(NW_TEXT("%1: target_class_ids must be from 0 to %2, received %3."),
                displayName(), numClasses - 1, target);
}

void IoUMetric::build(const Shape&, const Shape&)
{
    m_table = addState("total_confusion_matrix", {numClasses, numClasses});
}

void IoUMetric::update(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
{
    const Tensor labelNumbers = labels(yTrue), answerNumbers = answers(yPred);
    const auto [truth, answer] = toSameRank(labelNumbers, answerNumbers);
    if (!compatible(truth.shape(), answer.shape()))
        throw ShapeError(NW_TEXT("%1: there must be one label for each answer, received labels %2 "
                                 "and predictions %3."),
            displayName(), yTrue.shape(), yPred.shape());
    Tensors inputs{truth, answer};
    if (sampleWeight) {
        Tensor weights = ops::cast(sampleWeight, stateType());
        while (weights.shape().rank() > 0 && weights.shape().rank() < truth.shape().rank())
            weights = ops::expandDimensions(weights, -1);
        const Tensor same = toSameRank(truth, weights).b;
        inputs.push_back(same * ops::cast(ops::onesLike(truth), stateType()));
        if (!compatible(inputs.back().shape(), truth.shape()))
            throw ShapeError(NW_TEXT("%1: sample weights %2 do not fit labels %3."), displayName(),
                sampleWeight.shape(), yTrue.shape());
    }
    const Counting counting{displayName(), numClasses, ignoreClass};
    const Tensor table
        = ops::hostCall("class_table", inputs, {Shape{numClasses, numClasses}, DType::float64},
            [counting](const std::vector<Array>& in, std::vector<Array>& out) {
                count(counting, in, out);
            });
    context.assign(m_table, context.read(m_table) + ops::cast(table, stateType()));
}

// Classes that neither labels nor answers hold do not count.
Tensor IoUMetric::result(CallContext& context) const
{
    const Tensor table = ops::cast(context.read(m_table), DType::float32);
    Array diagonal(Shape{numClasses, numClasses}, DType::float32);
    Array chosen(Shape{numClasses}, DType::float32);
    for (std::size_t i = 0; i < static_cast<std::size_t>(numClasses); ++i) {
        diagonal.set(i * static_cast<std::size_t>(numClasses) + i, 1);
        if (targets().empty()) chosen.set(i, 1);
    }
    for (const int target : targets()) {
        const auto i = static_cast<std::size_t>(target);
        chosen.set(i, chosen.at(i) + 1);
    }
    const Tensor common = ops::sum(table * constant(diagonal), {.axes = std::vector{0}});
    const Tensor either = ops::sum(table, {.axes = std::vector{0}})
        + ops::sum(table, {.axes = std::vector{1}}) - common;
    const Tensor isHeld = ops::cast(ops::greater(either, kNothing), DType::float32);
    const Tensor weights = constant(chosen);
    return divideNoNan(
        ops::sum(weights * common / (either + kEpsilon)), ops::sum(weights * isHeld));
}

} // namespace netwright
