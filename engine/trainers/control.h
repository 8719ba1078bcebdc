#pragma once

#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>

namespace netwright {

// Commands to a running training, from any thread; read by the training thread between batches.
// Lives longer than the training. As long as nothing is asked for, a batch costs one atomic load.
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

    bool isPaused() const { return m_state.load() == State::paused; }
    bool isStopped() const { return m_state.load() == State::stopped; }
    // Whether the training thread stands still now.
    bool isWaiting() const { return m_isWaiting.load(); }
    // Ready for another training.
    void reset();

    // For the training thread. Whether anything is to be done before the next batch.
    bool isPending() const { return m_isPending.load(std::memory_order_acquire); }
    // Waits while paused. False: stop.
    bool waitForBatch();
    // Tells that an epoch is over.
    void epochFinished();
    // The learning rate that was asked for since the last call.
    std::optional<double> takeLearningRate();

private:
    enum class State { running, paused, oneBatch, oneEpoch, stopped };
    void change(State state);

    std::atomic<State> m_state{State::running};
    std::atomic<bool> m_isPending{false};
    std::atomic<bool> m_isWaiting{false};
    std::optional<double> m_learningRate;
    std::mutex m_mutex; // of changes of the state, and of the learning rate
    std::condition_variable m_changed;
};

} // namespace netwright
