#pragma once

#include "engine/callbacks/callback.h"

#include <chrono>
#include <functional>

namespace netwright {

// Writes the model at the ends of epochs, so that a crash loses little. Never more often than
// `pace` says. Where it cannot be written, it warns once and training goes on. Used by the training
// thread.
class RecoveryCheckpoint final : public Callback {
public:
    struct Pace {
        double seconds = 1; // from one file to the next
        double timesDuration = 100; // and that many times as long as writing took
    };
    explicit RecoveryCheckpoint(std::function<void()> save) : RecoveryCheckpoint(save, Pace()) { }
    RecoveryCheckpoint(std::function<void()> save, Pace pace)
        : m_save(std::move(save)), m_pace(pace)
    {
    }

    void onTrainBegin(TrainingHandle& training) override;
    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override;

private:
    using Clock = std::chrono::steady_clock;
    void saveOrWarn(TrainingHandle& training);

    std::function<void()> m_save;
    Pace m_pace;
    Clock::time_point m_next{};
    bool m_hasWarned = false;
};

} // namespace netwright
