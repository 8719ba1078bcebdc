#pragma once

#include "engine/trainers/feeding.h"
#include "engine/trainers/figures.h"
#include "engine/trainers/fit.h"

#include <optional>

namespace netwright {

// Runs a data set through the model in inference mode.
class Validation {
public:
    struct Options {
        int batchSize = 32;
        std::optional<int> steps;
    };
    Validation(
        TrainingPrograms& programs, const CompiledOutputs& outputs, Dataset& data, Options options);
    Figures run();

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
    struct Watcher {
        Callback* callback;
        Handle* handle;
    };

    // False: a command stopped training within the epoch.
    bool runEpoch(int epoch);
    bool obeyControl();
    void setLearningRate(double rate);
    void runBatch(std::span<const std::int64_t> rows);
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
    std::vector<Watcher> m_batchWatchers;
    bool m_needsBatchMetrics = false;
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
