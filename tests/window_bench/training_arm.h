#pragma once

#include "engine/trainers/project_run.h"
#include "tests/window_bench/shown_window.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <thread>

namespace netwright::window_bench {

// An arm of the comparison: a training that stands still until it is measured for a while.
class TrainingArm {
public:
    virtual ~TrainingArm() = default;
    // Samples a second while the window's event loop runs.
    double samplesPerSecond(double seconds);
    // What the window's thread took of a core during it, in percent.
    double windowShare() const { return m_windowShare; }

protected:
    virtual void resume() = 0;
    virtual void pause() = 0;
    virtual std::int64_t step() const = 0;

private:
    double m_windowShare = 0;
};

// By the engine alone: whatever it tells is dropped.
class EngineArm final : public TrainingArm {
public:
    EngineArm(const TrainingSession::Request& request, const std::filesystem::path& output);
    ~EngineArm() override;

protected:
    void resume() override { m_control.resume(); }
    void pause() override { m_control.pause(); }
    std::int64_t step() const override { return m_events.step; }

private:
    struct Drop final : EventSink {
        void send(TrainingEvent event) override
        {
            if (const auto* const batch = std::get_if<BatchFigures>(&event)) step = batch->step;
        }
        std::atomic<std::int64_t> step{0};
    };

    Control m_control;
    Drop m_events;
    std::thread m_thread;
};

// By the session of a window.
class SessionArm final : public TrainingArm {
public:
    SessionArm(TrainingSession& session, const TrainingSession::Request& request);
    ~SessionArm() override;

protected:
    void resume() override { m_session.resume(); }
    void pause() override { m_session.pause(); }
    std::int64_t step() const override { return m_session.status().step; }

private:
    TrainingSession& m_session;
};

} // namespace netwright::window_bench
