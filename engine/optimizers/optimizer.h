#pragma once

#include "engine/arrays/array.h"
#include "engine/base/ref.h"
#include "engine/graph/weight.h"
#include "engine/optimizers/schedule.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// What is the same for all variables of a step. The step counts from 1, as Keras's iterations + 1.
struct StepInfo {
    std::int64_t step = 1;
    float learningRate = 0;
};

// A stretch of the weight arena with its gradient and slots: one variable, a part of one, or
// neighbouring ones that an element-wise optimizer may take in one pass.
struct UpdateSpan {
    std::span<float> values;
    std::span<float> gradient; // may be changed
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
    // The float32 constants of a step may be prepared here; called once before the updates.
    virtual void prepare(const StepInfo&) { }
    // Element-wise optimizers: one pass over a stretch, on several threads at once. The others get
    // each variable, which is trainable()[variable], whole and one after the other. Must not
    // allocate.
    virtual bool isElementWise() const { return true; }
    virtual void update(const UpdateSpan&, const StepInfo&) const { }
    virtual void updateVariable(int /*variable*/, const UpdateSpan&, const StepInfo&) { }
    // The order in which a file holds the slots: pairs (variable, slot name); variable -1 is the
    // optimizer as a whole.
    virtual std::vector<std::pair<int, std::string>> fileOrder(int variables) const;
    // The array of an entry of fileOrder() that is not one of slotNames().
    virtual Array& ownSlot(int variable, const std::string& slot);
    // Called when the slots were made: the place to make own ones.
    virtual void slotsMade() { }

    // Makes the slots. `variables` are all float32 weights of the arena in the model's order; their
    // values stand in `weights` and their gradients at the same offsets in `gradients`, which
    // apply() may change. A state that was set before is taken over. Throws ConfigError.
    virtual void build(std::vector<TrainedVariable> variables, std::span<float> weights,
        std::span<float> gradients);
    // Accumulation, clipping, decay, the pass, moving averages; then the step is counted.
    virtual void apply();
    // What Keras does at the end of fit with use_ema: the averages become the weights.
    virtual void finalizeWeights();
    // For SwapEMAWeights: weights and their averages change places, or the averages become equal to
    // the weights. Throws ConfigError without use_ema.
    virtual void swapAverages();
    virtual void setAveragesToWeights();
    virtual bool isBuilt() const { return m_slots != nullptr; }
    // Threads that apply() may use for large models; 1 as it stands.
    virtual void setThreads(int threads) { m_threads = threads; }
    // Keras's exclude_from_weight_decay: variables whose path is equal, or in whose name (the last
    // part of the path) one of the regular expressions is found, do not decay. In no file. Throws
    // ConfigError after build(), and for what is no regular expression.
    virtual void excludeFromWeightDecay(
        const std::vector<std::string>& paths, const std::vector<std::string>& names);

    // Keras's number of batches, also of those that only accumulate.
    virtual std::int64_t iterations() const { return m_iterations; }
    virtual void setIterations(std::int64_t iterations) { m_iterations = iterations; }
    virtual double learningRate() const; // now: the number, or the schedule's value
    // Throws ConfigError with a schedule, as Keras does.
    virtual void setLearningRate(double rate);
    virtual bool hasSchedule() const { return m_schedule != nullptr; }
    // What the loss is to be multiplied by before gradients are taken; apply() divides them again
    // and may change the value. Null: nothing.
    virtual std::shared_ptr<Variable> lossScale() const { return m_lossScale; }

    // All variables as Keras's optimizer.variables: iteration, learning_rate, averages,
    // accumulators, slots. Names are those of the Keras 3 legacy file ("dense_kernel_momentum").
    struct State {
        std::string name;
        Array value;
        std::string owner = {}; // name of the optimizer inside this one that the value belongs to
    };
    virtual std::vector<State> state() const;
    // In the order of state(). Before build() the values are kept until then. Throws FormatError
    // where count or shapes differ, and leaves the state as it was.
    virtual void setState(const std::vector<Array>& values);
    // The optimizer that this one wraps; null where there is none.
    virtual const Optimizer* inner() const { return nullptr; }

protected:
    const std::vector<TrainedVariable>& trainable() const;
    int threads() const { return m_threads; }

private:
    struct Slots;
    struct Place;
    void clipGradients();
    void makeStretches();
    void makeSpans();
    void decayWeights(float rate);
    void updateAll(const StepInfo& step);
    void followWeights(std::int64_t counted);
    bool decays(const TrainedVariable& variable) const;
    std::vector<Place> places() const;
    void checkState(const std::vector<Array>& values, const std::vector<Place>& places) const;

    std::int64_t m_iterations = 0; // of batches, also those that only accumulate
    float m_learningRate = 0;
    int m_threads = 1;
    std::shared_ptr<const Schedule> m_schedule;
    std::shared_ptr<Variable> m_lossScale; // with loss_scale_factor
    std::vector<std::string> m_undecayedPaths, m_undecayedNames;
    std::shared_ptr<Slots> m_slots;
    std::vector<Array> m_waitingState; // set before build()
};

} // namespace netwright
