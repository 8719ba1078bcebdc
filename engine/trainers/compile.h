#pragma once

#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/models/model.h"
#include "engine/optimizers/optimizer.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright {

// What Keras calls compile_config: how a model is trained. Each entry is a name, an object, a list
// with one entry an output, or an object keyed by the outputs' names; null where there is none.
struct CompileSettings {
    Value optimizer = "rmsprop";
    Value loss;
    Value lossWeights;
    Value metrics;
    Value weightedMetrics;
    Config others = Config::object(); // run_eagerly and the like: kept, without meaning here

    // Throws ConfigError where it is not an object.
    static CompileSettings fromValue(const Value& value);
    Value value() const;
};

// A metric with the name of its figure: "accuracy", or "digits_accuracy" with several outputs.
struct NamedMetric {
    std::string name;
    std::shared_ptr<Metric> metric;
};

// How one output of a model is trained.
struct CompiledOutput {
    std::string name; // of the layer that makes the output
    std::shared_ptr<Loss> loss; // null: the output plays no part
    double lossWeight = 1;
    std::vector<NamedMetric> metrics;
    std::vector<NamedMetric> weightedMetrics;
};

// Makes losses and metrics for each output. `targets` holds the shapes of the targets with their
// batch axis, one for each output that has a loss or, where there are as many, for each output.
// Source: keras CompileLoss and CompileMetrics. Throws ConfigError for names that do not exist,
// lists of the wrong length and metrics of outputs without a target.
class CompiledOutputs {
public:
    CompiledOutputs(
        const CompileSettings& settings, const Model& model, const std::vector<Shape>& targets);

    std::vector<CompiledOutput>& outputs() { return m_outputs; }
    const std::vector<CompiledOutput>& outputs() const { return m_outputs; }
    // Index of the target of an output; -1 where it has none.
    int targetOf(int output) const { return m_targets[static_cast<std::size_t>(output)]; }
    // Whether the losses of the outputs are figures of their own.
    bool hasOutputLosses() const;

private:
    std::vector<CompiledOutput> m_outputs;
    std::vector<int> m_targets;
};

} // namespace netwright
