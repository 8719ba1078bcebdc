#pragma once

#include "engine/arrays/array.h"
#include "engine/base/publish.h"
#include "engine/base/ref.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// The learning rate as a function of the step. Constant once configured.
class Schedule : public Configurable {
public:
    static constexpr const char* kKind = "schedule";
    static constexpr const char* kModule = "keras.optimizers.schedules";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    virtual double at(std::int64_t step) const = 0;
};

// What is the same for all variables of a step. The step counts from 1, as Keras's iterations + 1.
struct StepInfo {
    std::int64_t step = 1;
    float learningRate = 0;
};

// A stretch of the weight arena with its gradient and slots: one variable, a part of one, or
// neighbouring ones that an element-wise optimizer may take in one pass.
struct UpdateSpan {
    std::span<float> values;
    std::span<const float> gradient;
    std::span<float* const> slotValues; // in the order of slotNames(), each as long as values
};

// A float32 weight as an optimizer sees it.
struct TrainedVariable {
    std::string path;
    Shape shape;
    std::size_t offset = 0; // floats from the start of the arena
    bool isTrained = true; // frozen weights keep their values and have no slots
};

// Turns gradients into new weights. Its slots are contiguous and parallel to the trainable weights.
// Used by the training thread.
class Optimizer : public Configurable {
public:
    static constexpr const char* kKind = "optimizer";
    static constexpr const char* kModule = "keras.optimizers";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams();

    // Settings of every optimizer, as in Keras.
    std::string name;
    Value learningRateSetting; // a number or a serialized schedule: param "learning_rate"
    std::optional<double> weightDecay;
    std::optional<double> clipnorm, clipvalue, globalClipnorm;
    bool useEma = false;
    double emaMomentum = 0.99;
    std::optional<int> emaOverwriteFrequency;
    std::optional<double> lossScaleFactor;
    std::optional<int> gradientAccumulationSteps;

    void configured() override;

    // Slots of every variable, in the order of Keras's classes: {"momentum", "velocity"}.
    virtual std::vector<std::string> slotNames() const = 0;
    // A slot's first value (Adagrad's accumulator).
    virtual float slotStart(const std::string& slot) const;
    // One pass over a stretch; must be element-wise and must not allocate.
    // The float32 constants of a step may be prepared in prepare(), which is called once before.
    virtual void update(const UpdateSpan& span, const StepInfo& step) const = 0;
    virtual void prepare(const StepInfo&) { }
    // The order in which a file holds the slots: pairs (variable, slot name).
    virtual std::vector<std::pair<int, std::string>> fileOrder(int variables) const;

    // Makes the slots. `variables` are all float32 weights of the arena in the model's order; their
    // values stand in `weights` and their gradients at the same offsets in `gradients`, which
    // apply() may change. A state that was set before is taken over. Throws ConfigError.
    void build(std::vector<TrainedVariable> variables, std::span<float> weights,
        std::span<float> gradients);
    // Accumulation, clipping, decay, the pass, moving averages; then the step is counted.
    void apply();
    // What Keras does at the end of fit with use_ema: the averages become the weights.
    void finalizeWeights();
    bool isBuilt() const { return m_slots != nullptr; }
    // Threads that apply() may use for large models; 1 as it stands.
    void setThreads(int threads) { m_threads = threads; }

    std::int64_t iterations() const { return m_iterations; }
    void setIterations(std::int64_t iterations) { m_iterations = iterations; }
    double learningRate() const; // now: the number, or the schedule's value
    void setLearningRate(double rate); // throws ConfigError with a schedule, as Keras does
    bool hasSchedule() const { return m_schedule != nullptr; }

    // All variables as Keras's optimizer.variables: iteration, learning_rate, averages,
    // accumulators, slots. Names are those of the Keras 3 legacy file ("dense_kernel_momentum").
    struct State {
        std::string name;
        Array value;
    };
    std::vector<State> state() const;
    // In the order of state(). Before build() the values are kept until then. Throws FormatError
    // where count or shapes differ, and leaves the state as it was.
    void setState(const std::vector<Array>& values);

private:
    struct Slots;
    void clipGradients();
    void makeSpans();
    Array stretch(const float* memory, const TrainedVariable& variable) const;

    std::int64_t m_iterations = 0; // of batches, also those that only accumulate
    float m_learningRate = 0;
    int m_threads = 1;
    std::shared_ptr<const Schedule> m_schedule;
    std::shared_ptr<Slots> m_slots;
    std::vector<Array> m_waitingState; // set before build()
};

} // namespace netwright
