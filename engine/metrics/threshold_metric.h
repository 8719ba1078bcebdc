#pragma once

#include "engine/losses/one_or_many.h"
#include "engine/metrics/confusion_metric.h"

namespace netwright {

// Counts at thresholds that the user gives: one figure, or a list of them with several thresholds.
class ThresholdMetric : public ConfusionMetric {
public:
    std::optional<OneOrMany<double>> thresholds; // none: 0.5; with top_k every one of them is yes
    std::optional<int> topK;
    std::optional<int> classId;

    void build(const Shape& yTrue, const Shape& yPred) override;
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override;

protected:
    explicit ThresholdMetric(std::vector<Outcome> outcomes) : m_outcomes(std::move(outcomes)) { }
    // Without its axis where there is one threshold.
    Tensor figures(const Tensor& x) const;

private:
    std::vector<double> limits() const;

    std::vector<Outcome> m_outcomes;
};

} // namespace netwright
