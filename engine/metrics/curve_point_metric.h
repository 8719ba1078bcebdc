#pragma once

#include "engine/metrics/confusion_metric.h"

namespace netwright {

// The best value of one rate at those thresholds where another is at least as given.
// Source: keras.metrics.confusion_metrics.SensitivitySpecificityBase.
class CurvePointMetric : public ConfusionMetric {
public:
    int numThresholds = 200;
    std::optional<int> classId;

    void build(const Shape& yTrue, const Shape& yPred) override;
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override;

protected:
    // part / (part + rest) at each threshold.
    Tensor rate(Outcome part, Outcome rest, CallContext& context) const;
    static Tensor largestWhere(const Tensor& constrained, double atLeast, const Tensor& dependent);
    // The params that all of them share, after the class's own.
    template <class Class>
    static std::vector<Param> withShared(Param own)
    {
        return {param("num_thresholds", &Class::numThresholds,
                    "How many thresholds from 0 to 1 are tried.", atLeast(1)),
            param(
                "class_id", &Class::classId, "The only class that counts; none: all.", atLeast(0)),
            std::move(own)};
    }
};

} // namespace netwright
