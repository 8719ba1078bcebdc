#pragma once

#include "engine/base/publish.h"
#include "engine/base/text.h"

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
    // Writes a model file by its extension (.keras, .h5, .weights.h5), atomically.
    virtual void save(const std::filesystem::path& file, bool weightsOnly) = 0;
    virtual int epochs() const = 0;
    virtual int stepsPerEpoch() const = 0;
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
    // Whether the two batch hooks do anything; the loss is put into the logs of a batch only then.
    virtual bool watchesBatches() const { return false; }
    // Whether the logs of a batch must hold the metrics too, which costs more.
    virtual bool needsBatchMetrics() const { return false; }
};

} // namespace netwright
