#pragma once

#include "engine/metrics/metric.h"

#include <map>
#include <optional>
#include <vector>

namespace netwright {

enum class Outcome { truePositive, falsePositive, trueNegative, falseNegative };

// How predictions become yes or no: one answer for each threshold, yes above it.
struct AnswerRule {
    std::vector<double> thresholds;
    std::optional<int> topK = {}; // only the largest k along the last axis can be yes
    std::optional<int> classId = {}; // only this element of the last axis counts
    bool isByLabel = false; // counts for each element of the last axis apart; inputs are rank 2
    std::vector<double> labelWeights = {}; // of the elements of the last axis; none: all 1
};

// Whether the thresholds are 0, 1/n … 1, so that a product finds a prediction's place.
// Source: keras.utils.metrics_utils.is_evenly_distributed_thresholds.
bool areEven(const std::vector<double>& thresholds);

// A metric of the counts of true and false answers at thresholds.
// Source: keras.utils.metrics_utils.update_confusion_matrix_variables.
class ConfusionMetric : public Metric {
protected:
    // States of shape (thresholds) or (thresholds, labels).
    void addCounts(const std::vector<Outcome>& outcomes, const Shape& shape);
    // `isEven` chooses the way that Keras takes, which tells where a prediction lies that equals a
    // threshold but for rounding.
    struct Batch {
        Tensor yTrue;
        Tensor yPred;
        Tensor sampleWeight; // may be null
    };
    void addBatch(
        const Batch& batch, const AnswerRule& rule, bool isEven, CallContext& context) const;
    Tensor count(Outcome outcome, CallContext& context) const;

private:
    std::map<Outcome, Weight> m_counts;
};

} // namespace netwright
