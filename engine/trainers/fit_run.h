#pragma once

#include "engine/trainers/checkpoint.h"
#include "engine/trainers/feeding.h"
#include "engine/trainers/figures.h"
#include "engine/trainers/fit.h"

#include <functional>
#include <optional>

namespace netwright {

// What is called around an evaluation; batchEnd gets the figures so far.
struct TestHooks {
    std::function<void()> begin;
    std::function<void(int batch)> batchBegin; // may be null, as batchEnd may
    std::function<void(int batch, const Logs&)> batchEnd;
    std::function<void(const Logs&)> end;
};

// Runs a data set through the model in inference mode.
class Validation {
public:
    struct Options {
        int batchSize = 32;
        std::optional<int> steps;
    };
    Validation(
        TrainingPrograms& programs, const CompiledOutputs& outputs, Dataset& data, Options options);
    Figures run(const TestHooks* hooks = nullptr);

private:
    TrainingPrograms& m_programs;
    Options m_options;
    Feeder m_feeder;
    RowOrder m_order;
    LossMeans m_means;
};

// One call of fit: the loop over epochs and batches. Lives on the training thread.
class FitRun {
public:
    FitRun(Trainer& trainer, TrainingPrograms& programs, FitRequest& request);
    ~FitRun();
    Text run();

private:
    class Handle;

    // A hook of all callbacks. What fails is reported once, and training goes on.
    void forCallbacks(const std::function<void(Callback&, Handle&)>& hook);
    void guard(std::size_t callback, const std::function<void()>& hook);
    void beginTraining();
    void runEpochs();
    void endTraining();
    TestHooks testHooks();

    // Checkpoints: see fit_resume.cpp.
    void findCheckpoint();
    void resume(const Checkpoint& checkpoint);
    void takeStop(const Value& reason);
    void restoreArrays(const Checkpoint& checkpoint);
    std::vector<Weight> metricStates() const;
    Checkpoint snapshot(int epoch) const; // m_batch batches of it are done
    void saveIfDue(int epoch);
    void saveNow(int epoch);
    void writeBackups(int epoch);
    void tellSaverFault();

    // False: a command stopped training within the epoch.
    bool runEpoch(int epoch);
    void endBatches(int last); // the hooks after a batch, or some at once
    bool obeyControl();
    RowOrder::Options orderOptions() const;
    void setLearningRate(double rate);
    void runBatch(std::span<const std::int64_t> rows);
    void keepByLoss(); // before the weights change
    // All weights but texts; a copy has its memory from the first time on.
    std::vector<Array*> keptWeights() const;
    void copyWeights(std::vector<Array>& copy) const;
    void putBack(const std::vector<Array>& copy);
    // Sends the losses that wait, with what logs there are.
    void tellBatches(const Logs& logs);
    void finishEpoch(int epoch, double seconds);
    void record(int epoch, const Figures& train, const Figures& validation, const Logs& logs);
    const Logs& batchLogs(bool withMetrics);

    Trainer& m_trainer;
    TrainingPrograms& m_programs;
    FitRequest& m_request;
    Feeder m_feeder;
    RowOrder m_order;
    LossMeans m_means;
    std::optional<Validation> m_validation;
    std::vector<std::unique_ptr<Handle>> m_handles; // one a callback
    std::vector<std::size_t> m_batchWatchers; // numbers of callbacks
    std::vector<bool> m_hasFailed; // one a callback
    std::vector<std::filesystem::path> m_backups; // that callbacks ask for
    std::unique_ptr<CheckpointSaver> m_saver;
    std::optional<Checkpoint> m_resumed; // until it is taken
    bool m_needsBatchMetrics = false;
    bool m_needsGoodWeights = false;
    // With which a finite loss was calculated, and the last one that is not; empty: none.
    std::vector<Array> m_goodWeights, m_badWeights;
    bool m_isInterrupted = false; // by the control
    bool m_hasSaverFailed = false;
    int m_perExecution = 1;
    int m_steps = 0; // of an epoch
    int m_epoch = 0;
    int m_batch = 0; // batches done in this epoch
    double m_pausedSeconds = 0; // in this epoch
    std::vector<BatchLoss> m_losses; // that nobody was told yet
    int m_pass = 0; // over the data
    TrainStep* m_step = nullptr; // of the batch before
    RateLimit m_batchEvents{30};
    Logs m_batchLogs, m_lastLogs;
    bool m_isStopRequested = false;
    Text m_stopReason;
};

} // namespace netwright
