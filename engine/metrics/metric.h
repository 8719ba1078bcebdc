#pragma once

#include "engine/base/publish.h"
#include "engine/graph/weight.h"
#include "engine/layers/call_context.h"
#include "engine/ops/reduce.h"

namespace netwright {

// A figure that is gathered over batches. Its state stands in variables; update() writes them in
// the Program of the step, result() is a small Program of its own. Owned by a trainer or a test;
// used by one thread.
class Metric : public Configurable {
public:
    static constexpr const char* kKind = "metric";
    static constexpr const char* kModule = "keras.metrics";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams(); // name, dtype

    std::string name; // a class sets its own in its constructor
    std::string dtype = "float32";

    // Makes the state; called once, before the first update. Most states need no shapes.
    virtual void build(const Shape& yTrue, const Shape& yPred) = 0;
    // Adds a batch. sampleWeight may be a null Tensor; a mask of yPred is part of it
    // (maskedWeights in losses/loss.h). Mean and Sum take their values as yTrue and ignore yPred.
    virtual void update(
        const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
        = 0;
    // The figure so far: a scalar, or one value for each threshold or class.
    virtual Tensor result(CallContext& context) const = 0;

    // Sets every state to its first value.
    void reset();
    const std::vector<Weight>& states() const { return m_states; }
    const std::string& displayName() const; // the name, or the snake-case class name

protected:
    DType stateType() const { return dtypeFromName(dtype); }
    Weight addState(const std::string& stateName, Shape shape, double first = 0);

private:
    std::vector<Weight> m_states;
    std::vector<double> m_firsts;
    mutable std::string m_displayName;
};

// How the axes that weights do not have, and all but the first, are folded.
using Fold = Tensor (*)(const Tensor& x, const ops::Axes& over);
struct Samplewise {
    Tensor values; // one a sample, or a scalar
    Tensor weights; // the same, or null
};
// Weighted values, one for each sample.
// Source: keras.metrics.reduction_metrics.reduce_to_samplewise_values.
Samplewise samplewise(const Tensor& values, const Tensor& sampleWeight, Fold fold, DType dtype);

// A metric that is the weighted mean of values that a function gives for each sample: accuracy,
// mean_squared_error. Source: keras.metrics.MeanMetricWrapper.
class MeanMetric : public Metric {
public:
    void build(const Shape& yTrue, const Shape& yPred) override;
    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight,
        CallContext& context) override;
    Tensor result(CallContext& context) const override;

    // What is averaged: one value a sample, or more.
    virtual Tensor values(const Tensor& yTrue, const Tensor& yPred) const = 0;

private:
    Weight m_total, m_count;
};

} // namespace netwright
