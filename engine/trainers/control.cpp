#include "engine/trainers/control.h"

#include <utility>

namespace netwright {

// A stop is final; else the last command counts.
void Control::change(State state)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state != State::stopped) m_state = state;
        if (m_state != State::running) m_isPending = true;
    }
    m_changed.notify_all();
}

void Control::pause()
{
    change(State::paused);
}
void Control::resume()
{
    change(State::running);
}
void Control::stepBatch()
{
    change(State::oneBatch);
}
void Control::stepEpoch()
{
    change(State::oneEpoch);
}
void Control::stop()
{
    change(State::stopped);
}

void Control::setLearningRate(double rate)
{
    const std::lock_guard lock(m_mutex);
    m_learningRate = rate;
    m_isPending = true;
}

void Control::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        m_isPending = true;
    }
    m_changed.notify_all();
}

void Control::reset()
{
    const std::lock_guard lock(m_mutex);
    m_state = State::running;
    m_tasks.clear();
    m_learningRate.reset();
    m_isPending = false;
}

bool Control::waitForBatch()
{
    std::unique_lock lock(m_mutex);
    while (m_state == State::paused || !m_tasks.empty()) {
        m_isWaiting = m_tasks.empty();
        if (m_tasks.empty()) {
            m_changed.wait(lock);
            continue;
        }
        const Tasks tasks = std::exchange(m_tasks, {});
        lock.unlock(); // a task may give commands
        for (const auto& task : tasks) task();
        lock.lock();
    }
    m_isWaiting = false;
    if (m_state == State::stopped) return false;
    if (m_state == State::oneBatch) m_state = State::paused;
    m_isPending = m_state != State::running || m_learningRate.has_value();
    return true;
}

void Control::epochFinished()
{
    if (!isPending()) return;
    const std::lock_guard lock(m_mutex);
    if (m_state == State::oneEpoch) m_state = State::paused;
}

std::optional<double> Control::takeLearningRate()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_learningRate, std::nullopt);
}

} // namespace netwright
