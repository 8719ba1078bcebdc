#pragma once

#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

#include <optional>
#include <vector>

namespace netwright {

// Intersection over union of classes, from a table of how often one class was taken for another.
// It counts in whole numbers unless dtype says otherwise, weights too. Source: keras.metrics.IoU.
class IoUMetric : public Metric {
public:
    int numClasses = 2;
    std::optional<int> ignoreClass;
    int axis = -1;

    IoUMetric() { dtype = "int32"; }

    void configured() override;
    void build(const Shape& yTrue, const Shape& yPred) override;
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override;
    Tensor result(CallContext& context) const override;

protected:
    // The classes of the figure; none: all.
    virtual std::vector<int> targets() const { return {}; }
    // Class numbers from what the user gives.
    virtual Tensor labels(const Tensor& yTrue) const = 0;
    virtual Tensor answers(const Tensor& yPred) const = 0;
    Tensor largest(const Tensor& x) const { return ops::argmax(x, axis); }

    template <class Class>
    static Param classesParam()
    {
        return param(
            "num_classes", &Class::numClasses, "How many classes.", required() & atLeast(1));
    }
    template <class Class>
    static Param ignoredParam()
    {
        return param("ignore_class", &Class::ignoreClass,
            "A label whose samples do not count; none: all count.");
    }
    template <class Class>
    static Param axisParam()
    {
        return param("axis", &Class::axis, "The axis of the classes, where they are not numbers.");
    }

private:
    Weight m_table; // (label, answer)
};

} // namespace netwright
