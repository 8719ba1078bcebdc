#pragma once

#include "engine/datasets/dataset.h"
#include "engine/program/program.h"
#include "engine/trainers/compile.h"

#include <memory>
#include <span>
#include <vector>

namespace netwright {

// What a step is made for.
struct StepRequest {
    CallContext::Mode mode = CallContext::Mode::training;
    Dimension batch = 0;
    std::vector<Shape> inputSamples; // of the data, without the batch axis
    std::vector<Shape> targetSamples;
    bool hasSampleWeight = false;
    bool operator==(const StepRequest&) const = default;
};

// The Program of one batch: outputs, losses, metrics, and in training gradients. Used by the
// training thread.
class TrainStep {
public:
    // The first `losses` outputs of the program are scalars that the step keeps.
    TrainStep(StepRequest request, Program program, std::size_t losses,
        const std::vector<DType>& inputTypes);
    TrainStep(const TrainStep&) = delete;
    TrainStep& operator=(const TrainStep&) = delete;

    const StepRequest& request() const { return m_request; }
    // Where a batch is gathered to; valid for the life of the step.
    std::span<const Dataset::Destination> inputs() const { return m_inputs; }
    std::span<const Dataset::Destination> targets() const { return m_targets; }
    float* sampleWeight() { return m_sampleWeight; } // null where it takes none

    // Gradients stand in the model's arena afterwards, metrics have taken the batch.
    void run(const RunState& state) { m_program.run(state); }
    double loss() const { return m_losses[0]; } // total, with penalties
    // Of the outputs, without their loss weights; empty for a model with one loss.
    std::span<const float> outputLosses() const { return std::span(m_losses).subspan(1); }
    const Program& program() const { return m_program; }

private:
    StepRequest m_request;
    Program m_program;
    std::vector<Dataset::Destination> m_inputs, m_targets;
    float* m_sampleWeight = nullptr;
    std::vector<float> m_losses;
};

// All float32 weights of a model as an optimizer wants them.
std::vector<TrainedVariable> trainedVariables(Model& model);

// Makes the Programs that training a model needs, and keeps those used last. The model, which
// must have its arena, and the outputs outlive it.
class TrainingPrograms {
public:
    struct Options {
        std::string backend = defaultBackend();
        int threads = 1;
        std::shared_ptr<Variable> lossScale; // gradients are those of loss * lossScale; or null
        bool isProfiled = false; // the steps measure their calls
    };
    // Throws ConfigError where a trainable weight is not float32.
    TrainingPrograms(Model& model, CompiledOutputs& outputs, Options options);

    // Valid until eight other steps were asked for. Throws ShapeError where shapes do not fit.
    TrainStep& step(const StepRequest& request);

    std::vector<TrainedVariable> variables() const { return trainedVariables(m_model); }
    // The calls of the training steps that were made last; empty where they are not profiled.
    std::vector<ProgramStep> profile() const;
    void applyConstraints();
    // What calls of the model hand on beside its weights, such as the states of a stateful LSTM;
    // known when the first step is made.
    const std::vector<std::shared_ptr<Variable>>& carried() const { return m_carried; }
    // The layer that was the first to give a number that is not finite for the batch that stands in
    // the step, by the weights as they are; empty where the numbers that went in were not, or all
    // that came out are finite.
    std::string firstNotFinite(const TrainStep& step, const RunState& state);
    // Tells Programs that keep packed weights that these have changed.
    void weightsChanged();

    void resetMetrics();
    // The figures of the metrics now, by name.
    std::vector<std::pair<std::string, Array>> metrics();

private:
    std::unique_ptr<TrainStep> make(const StepRequest& request);
    Tensors placeholders(const StepRequest& request) const;
    void noteCarried(const std::vector<Assignment>& assignments);
    void updateMetrics(const Tensors& targets, const Tensors& outputs, const Tensor& sampleWeight,
        const Tensors& masks, CallContext& context);

    Model& m_model;
    CompiledOutputs& m_outputs;
    Options m_options;
    std::vector<std::shared_ptr<Variable>> m_trained, m_carried;
    std::vector<std::unique_ptr<TrainStep>> m_steps; // the one used last is the last
    std::unique_ptr<Program> m_constraints, m_results;
    bool m_areMetricsBuilt = false;
};

} // namespace netwright
