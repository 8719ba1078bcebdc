#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <vector>

namespace netwright {

// Commands to a running training, from any thread; read by the training thread between batches.
// Lives longer than the training. As long as nothing is asked for, a batch costs one atomic load.
// A command returns at once and never waits for the training; what it asks for has happened when
// the training thread has come to the next batch. reset() may be called only while no training
// uses this object.
class Control {
public:
    // Waits before the next batch, until resume(), a step or stop().
    void pause();
    void resume();
    // Runs one batch, or to the end of the epoch, and pauses again.
    void stepBatch();
    void stepEpoch();
    // Ends training after the batch; its epoch is not finished with.
    void stop();
    void setLearningRate(double rate);
    // Has `task` run on the training thread before the next batch, in the order of the calls, and
    // also while the training is paused, which it stays. Must not throw; may give further commands.
    // A task that comes after the last batch waits for the next training; reset() drops it.
    void post(std::function<void()> task);

    bool isPaused() const { return m_state.load() == State::paused; }
    bool isStopped() const { return m_state.load() == State::stopped; }
    // Whether the training thread stands still now.
    bool isWaiting() const { return m_isWaiting.load(); }
    // Ready for another training.
    void reset();

    // For the training thread. Whether anything is to be done before the next batch.
    bool isPending() const { return m_isPending.load(std::memory_order_acquire); }
    // Runs what was posted, waits while paused. False: stop.
    bool waitForBatch();
    // Tells that an epoch is over.
    void epochFinished();
    // The learning rate that was asked for since the last call.
    std::optional<double> takeLearningRate();

private:
    using Tasks = std::vector<std::function<void()>>;
    enum class State { running, paused, oneBatch, oneEpoch, stopped };
    void change(State state);

    std::atomic<State> m_state{State::running};
    std::atomic<bool> m_isPending{false};
    std::atomic<bool> m_isWaiting{false};
    std::optional<double> m_learningRate;
    Tasks m_tasks;
    std::mutex m_mutex; // of changes of the state, of the learning rate and the tasks
    std::condition_variable m_changed;
};

} // namespace netwright
