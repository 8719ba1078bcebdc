#include "engine/losses/loss.h"
#include "engine/metrics/confusion_metric.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cctype>

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // the outer thresholds stand this far outside of 0 and 1

std::string inLowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Source: keras.metrics.AUC; the interpolation of PR is that of Davis, Goadrich 2006.
class AUC final : public ConfusionMetric {
public:
    int numThresholds = 200;
    std::string curve = "ROC";
    std::string summationMethod = "interpolation";
    std::optional<std::vector<double>> thresholds;
    bool multiLabel = false;
    std::optional<int> numLabels;
    std::optional<std::vector<double>> labelWeights;
    bool fromLogits = false;

    AUC() { name = "auc"; }

    void configured() override
    {
        if (numLabels && !multiLabel)
            throw ConfigError(NW_TEXT("AUC: num_labels needs multi_label, which is off."));
        m_inner = thresholds ? *thresholds : evenThresholds();
        std::sort(m_inner.begin(), m_inner.end());
        numThresholds = static_cast<int>(m_inner.size()) + 2;
        m_rule.thresholds = m_inner;
        m_rule.thresholds.insert(m_rule.thresholds.begin(), 0);
        m_rule.thresholds.push_back(1);
        m_isEven = !thresholds || areEven(m_rule.thresholds);
        m_rule.thresholds.front() -= kEpsilon;
        m_rule.thresholds.back() += kEpsilon;
        m_rule.isByLabel = multiLabel;
        // With labels apart their weights count where the areas are averaged.
        if (labelWeights && !multiLabel) m_rule.labelWeights = *labelWeights;
    }
    void build(const Shape&, const Shape& yPred) override
    {
        Shape shape{numThresholds};
        if (multiLabel) shape.push_back(labelsIn(yPred));
        addCounts({Outcome::truePositive, Outcome::falsePositive, Outcome::trueNegative,
                      Outcome::falseNegative},
            shape);
    }
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override
    {
        if (multiLabel) labelsIn(yPred.shape());
        const Tensor answers = fromLogits ? ops::sigmoid(ops::cast(yPred, stateType())) : yPred;
        addBatch({yTrue, answers, sampleWeight}, m_rule, m_isEven, context);
    }
    Tensor result(CallContext& context) const override
    {
        const Counts counts{count(Outcome::truePositive, context),
            count(Outcome::falsePositive, context), count(Outcome::trueNegative, context),
            count(Outcome::falseNegative, context)};
        const bool interpolatesPr = curve == "PR" && summationMethod == "interpolation";
        const Tensor areas = interpolatesPr ? prAreas(counts) : areasUnder(counts);
        return multiLabel ? averaged(ops::sum(areas, {.axes = std::vector{0}})) : ops::sum(areas);
    }
    void written(Value& config) const override
    {
        if (!thresholds) config.erase("thresholds");
    }

private:
    struct Counts {
        Tensor truePositive, falsePositive, trueNegative, falseNegative;
    };
    std::vector<double> evenThresholds() const
    {
        if (numThresholds < 2)
            throw ConfigError(
                NW_TEXT("AUC: num_thresholds must be at least 2, received %1."), numThresholds);
        std::vector<double> result;
        for (int i = 1; i < numThresholds - 1; ++i) result.push_back(i * 1.0 / (numThresholds - 1));
        return result;
    }
    Dimension labelsIn(const Shape& yPred) const
    {
        const bool isKnown = yPred.rank() == 2 && yPred.back() != kUnknown;
        if (yPred.empty() && numLabels) return *numLabels;
        if (!isKnown || (numLabels && yPred.back() != *numLabels))
            throw ShapeError(NW_TEXT("AUC: with multi_label, predictions (batch, labels) were "
                                     "expected, received %1."),
                yPred);
        if (labelWeights && static_cast<Dimension>(labelWeights->size()) != yPred.back())
            throw ShapeError(
                NW_TEXT("AUC: there must be a weight for each label, received %1 weights for "
                        "predictions %2."),
                labelWeights->size(), yPred);
        return yPred.back();
    }
    Tensor allButLast(const Tensor& x) const { return ops::slice(x, 0, {0, numThresholds - 1}); }
    Tensor allButFirst(const Tensor& x) const { return ops::slice(x, 0, {1, numThresholds}); }
    Tensor drop(const Tensor& x) const { return allButLast(x) - allButFirst(x); }

    Tensor prAreas(const Counts& counts) const
    {
        const Tensor rights = drop(counts.truePositive);
        const Tensor answers = counts.truePositive + counts.falsePositive;
        const Tensor slope = divideNoNan(rights, ops::maximum(drop(answers), 0));
        const Tensor before = allButLast(answers), after = allButFirst(answers);
        const Tensor intercept = allButFirst(counts.truePositive) - slope * after;
        const Tensor bothYes = ops::logicalAnd(ops::greater(before, 0), ops::greater(after, 0));
        const Tensor ratio = ops::where(bothYes, divideNoNan(before, ops::maximum(after, 0)), 1);
        const Tensor yes = allButFirst(counts.truePositive) + allButFirst(counts.falseNegative);
        return divideNoNan(slope * (rights + intercept * ops::log(ratio)), ops::maximum(yes, 0));
    }
    Tensor areasUnder(const Counts& counts) const
    {
        const Tensor recall
            = divideNoNan(counts.truePositive, counts.truePositive + counts.falseNegative);
        if (curve == "PR") {
            const Tensor precision
                = divideNoNan(counts.truePositive, counts.truePositive + counts.falsePositive);
            return drop(recall) * heights(precision);
        }
        const Tensor alarms
            = divideNoNan(counts.falsePositive, counts.falsePositive + counts.trueNegative);
        return drop(alarms) * heights(recall);
    }
    Tensor heights(const Tensor& y) const
    {
        const Tensor left = allButLast(y), right = allButFirst(y);
        if (summationMethod == "minoring") return ops::minimum(left, right);
        if (summationMethod == "majoring") return ops::maximum(left, right);
        return (left + right) / 2;
    }
    Tensor averaged(const Tensor& areas) const
    {
        if (!labelWeights) return ops::mean(areas);
        Array weights(areas.shape(), areas.dtype());
        for (std::size_t i = 0; i < weights.count(); ++i) weights.set(i, (*labelWeights)[i]);
        const Tensor factors = constant(weights);
        return divideNoNan(ops::sum(areas * factors), ops::sum(factors));
    }

    std::vector<double> m_inner; // thresholds between the outer ones
    AnswerRule m_rule;
    bool m_isEven = true;
};

// Names are taken in capitals and without.
Param curveParam()
{
    Param result = param("curve", &AUC::curve, "Under which curve the area lies.",
        oneOf({"ROC", "PR", "roc", "pr"}));
    result.set = [set = result.set](Configurable& metric, const Value& value) {
        set(metric, value == "roc" ? Value("ROC") : value == "pr" ? Value("PR") : value);
    };
    return result;
}

Param summationParam()
{
    Param result = param("summation_method", &AUC::summationMethod,
        "The height of a strip between two thresholds: the middle, the less or the more.",
        oneOf({"interpolation", "minoring", "majoring", "Interpolation", "Minoring", "Majoring"}));
    result.set = [set = result.set](Configurable& metric, const Value& value) {
        set(metric, value.is_string() ? Value(inLowerCase(value.get<std::string>())) : value);
    };
    return result;
}

const bool published = publish<Metric, AUC>({
    .name = "AUC",
    .category = "confusion",
    .summary = "The area under a curve over all thresholds: 1 is perfect, 0.5 is chance with ROC.",
    .params =
        {
            param("num_thresholds", &AUC::numThresholds, "How many thresholds are tried.",
                atLeast(2)),
            curveParam(),
            summationParam(),
            param("multi_label", &AUC::multiLabel,
                "Whether each label has an area of its own, which are averaged."),
            param("num_labels", &AUC::numLabels, "How many labels; none: as predicted.",
                atLeast(1)),
            param("label_weights", &AUC::labelWeights, "A weight for each label; none: all equal.",
                atLeast(0)),
            param("from_logits", &AUC::fromLogits,
                "Whether predictions come before the sigmoid."),
            param("thresholds", &AUC::thresholds,
                "Thresholds between 0 and 1 instead of evenly spaced ones.", between(0, 1)),
        },
});

} // namespace
} // namespace netwright
