#pragma once

#include "engine/metrics/metric.h"

#include <optional>

namespace netwright {

// The weighted harmonic mean of precision and recall, for each class or averaged. Inputs are
// (batch, classes). Source: keras.metrics.FBetaScore.
class FBetaMetric : public Metric {
public:
    std::optional<std::string> average; // none: a figure for each class
    std::optional<double> threshold; // none: the largest prediction is yes

    void build(const Shape& yTrue, const Shape& yPred) override;
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override;
    Tensor result(CallContext& context) const override;

protected:
    virtual double importanceOfRecall() const = 0; // beta

private:
    Tensor answers(const Tensor& yPred) const;
    void add(const Weight& state, const Tensor& values, const Tensor& weights,
        CallContext& context) const;

    Weight m_truePositives, m_falsePositives, m_falseNegatives, m_labels;
};

} // namespace netwright
