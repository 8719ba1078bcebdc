#include "tests/window_bench/training_arm.h"

#include "tests/window_bench/batch_clock.h"

#include <ctime>

namespace netwright::window_bench {
namespace {

constexpr int kBatchSize = 32;
constexpr double kSettle = 200; // milliseconds until the last batch is told

// Seconds that this thread computed.
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

double TrainingArm::samplesPerSecond(double seconds)
{
    const std::int64_t first = step();
    const double begun = now(), used = processorTime();
    resume();
    runFor(seconds * 1000);
    pause();
    const double lasted = (now() - begun) / 1000;
    m_windowShare = (processorTime() - used) / lasted * 100;
    runFor(kSettle);
    return static_cast<double>(step() - first) * kBatchSize / lasted;
}

EngineArm::EngineArm(const TrainingSession::Request& request, const std::filesystem::path& output)
{
    m_control.pause();
    m_thread = std::thread([this, request, output] {
        ProjectRun run(request.project, request.folder.toStdString(),
            {.outputFolder = output, .threads = request.threads, .backend = request.backend});
        run.run(m_control, m_events);
    });
    static_cast<void>(runUntil([this] { return m_control.isWaiting(); }));
}

EngineArm::~EngineArm()
{
    m_control.stop();
    m_thread.join();
}

SessionArm::SessionArm(TrainingSession& session, const TrainingSession::Request& request)
    : m_session(session)
{
    m_session.start(request);
    static_cast<void>(runUntil([this] { return m_session.status().step > 0; }));
    m_session.pause();
    runFor(kSettle);
}

SessionArm::~SessionArm()
{
    m_session.stopAndKeep();
    static_cast<void>(runUntil([this] { return !m_session.isActive(); }));
}

} // namespace netwright::window_bench
