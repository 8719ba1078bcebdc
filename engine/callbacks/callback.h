#pragma once

#include "engine/arrays/array.h"
#include "engine/base/publish.h"
#include "engine/base/text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netwright {

// The figures of a batch or epoch, in Keras's order: {"loss", …}, {"val_loss", …}.
class Logs {
public:
    void set(const std::string& name, double value); // replaces, or adds at the end
    std::optional<double> find(const std::string& name) const;
    const std::vector<std::pair<std::string, double>>& entries() const { return m_entries; }
    std::string names() const; // "loss, val_loss"

private:
    std::vector<std::pair<std::string, double>> m_entries;
};

// How much longer a callback waits for a figure to get better.
struct Patience {
    std::string monitor;
    int bestEpoch = 0;
    double bestValue = 0;
    int waited = 0; // epochs without a better value
    int patience = 0; // after so many it stops training
};

// All that a callback may do to a training.
class TrainingHandle {
public:
    virtual ~TrainingHandle() = default;
    virtual const std::filesystem::path& folder() const = 0; // where files go
    virtual double learningRate() const = 0;
    virtual void setLearningRate(double rate) = 0;
    // Ends training after this epoch (or batch); the reason is shown.
    virtual void requestStop(Text reason) = 0;
    virtual void warn(Text sentence) = 0;
    // What a callback with verbose above 0 tells the user.
    virtual void tell(Text sentence) = 0;
    // For pictures of what a callback is about to do.
    virtual void showPatience(const Patience& state) = 0;
    // Keeps a copy of all weights in memory, and puts the kept copy back. Each callback has its
    // own.
    virtual void keepWeights() = 0;
    virtual void restoreWeights() = 0;
    // The weights and the optimizer's moving averages of them change places; the averages become
    // equal to the weights. Throws ConfigError where the optimizer keeps no averages.
    virtual void swapAverages() { }
    virtual void setAveragesToWeights() { }
    // Writes a model file by its extension (.keras, .h5, .weights.h5), atomically.
    virtual void save(const std::filesystem::path& file, bool weightsOnly) = 0;
    virtual int epochs() const = 0;
    virtual int stepsPerEpoch() const = 0;

    // Batches since the first weights.
    virtual std::int64_t step() const { return 0; }
    // Steps that are taken between two hooks of batches.
    virtual int stepsPerExecution() const { return 1; }
    // Whether a person ended the training; what goes on later is worth keeping then.
    virtual bool isInterrupted() const { return false; }
    // The model as Keras describes it; null where there is none.
    virtual Value modelConfig() const { return {}; }
    struct NamedWeight {
        std::string path; // "dense/kernel"
        Array value; // shares the weight's memory
    };
    virtual std::vector<NamedWeight> weights() const { return {}; }
    // For callbacks with needsGoodWeights(). Writes, as save() does, weights of at most a few
    // batches ago that gave a finite loss; false where there are none.
    virtual bool saveGoodWeights(const std::filesystem::path& /*file*/) { return false; }
    // The layer that was the first to give a number that is not finite in the last batch, of which
    // the loss was none; empty where it was none.
    virtual std::string firstNotFinite() { return {}; }
    // Writes all that a training needs to go on exactly from here.
    virtual void backUp(const std::filesystem::path& /*file*/) { }
};

// Watches and steers a training through the handle. Runs on the training thread. Hooks are
// Keras's; epochs count from 0.
class Callback : public Configurable {
public:
    static constexpr const char* kKind = "callback";
    static constexpr const char* kModule = "keras.callbacks";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    virtual void onTrainBegin(TrainingHandle&) { }
    virtual void onTrainEnd(TrainingHandle&, const Logs&) { }
    virtual void onEpochBegin(TrainingHandle&, int /*epoch*/) { }
    // May add to the logs (ReduceLROnPlateau adds learning_rate).
    virtual void onEpochEnd(TrainingHandle&, int /*epoch*/, Logs&) { }
    virtual void onBatchBegin(TrainingHandle&, int /*batch*/) { }
    virtual void onBatchEnd(TrainingHandle&, int /*batch*/, const Logs&) { }
    // Around evaluations, the validations of a training among them, and predictions.
    virtual void onTestBegin(TrainingHandle&) { }
    virtual void onTestEnd(TrainingHandle&, const Logs&) { }
    virtual void onTestBatchBegin(TrainingHandle&, int /*batch*/) { }
    virtual void onTestBatchEnd(TrainingHandle&, int /*batch*/, const Logs&) { }
    virtual void onPredictBegin(TrainingHandle&) { }
    virtual void onPredictEnd(TrainingHandle&) { }
    virtual void onPredictBatchBegin(TrainingHandle&, int /*batch*/) { }
    virtual void onPredictBatchEnd(TrainingHandle&, int /*batch*/) { }
    // Whether the two batch hooks do anything; the loss is put into the logs of a batch only then.
    virtual bool watchesBatches() const { return false; }
    // Whether the logs of a batch must hold the metrics too, which costs more.
    virtual bool needsBatchMetrics() const { return false; }
    // Whether weights that gave a finite loss are to be kept, a copy of all every few batches.
    virtual bool needsGoodWeights() const { return false; }
    // As watchesBatches(), for the batches of evaluations and predictions.
    virtual bool watchesTestBatches() const { return false; }

    // What a checkpoint holds of the callback; null where it remembers nothing.
    virtual Value state() const { return {}; }
    // Stands in the place of onTrainBegin() where a training goes on from a checkpoint in which
    // state() was this. Weights that were kept are there again. Throws FormatError.
    virtual void onTrainResume(TrainingHandle& training, const Value& /*state*/)
    {
        onTrainBegin(training);
    }
    // A file of backUp() from which training is to go on, where it exists.
    virtual std::filesystem::path backup(const std::filesystem::path& /*folder*/) const
    {
        return {};
    }
};

} // namespace netwright
