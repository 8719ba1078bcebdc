#pragma once

#include "engine/trainers/events.h"

#include <chrono>
#include <string>

namespace netwright {

// Shows a training while it runs: a line an epoch on standard output, warnings on standard error,
// and where that is a terminal a progress bar. Used by the training thread.
class TrainingReport final : public EventSink {
public:
    // batchSize: samples of a batch, for the speed.
    explicit TrainingReport(int batchSize);

    void send(TrainingEvent event) override;

private:
    void show(const BatchFigures& figures);
    void show(const EpochFinished& epoch);
    void show(const TrainingWarning& warning);
    void show(const TrainingMessage& message);
    void show(const TrainingStopped& stopped);
    void show(const CheckpointSaved& checkpoint);
    void show(const PatienceChanged&) { } // its end is told anyway
    void clearBar();

    using Clock = std::chrono::steady_clock;
    int m_batchSize;
    bool m_isTerminal;
    bool m_hasBar = false;
    int m_epoch = -1; // of the last batch
    int m_firstBatch = 0; // of the epoch, when its clock started
    Clock::time_point m_start;
};

// "loss 0.1234  accuracy 0.9876", as many digits as tell something.
std::string figuresText(const Logs& logs);

} // namespace netwright
