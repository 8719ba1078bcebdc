#pragma once

#include "engine/callbacks/callback.h"
#include "engine/trainers/history.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <variant>
#include <vector>

namespace netwright {

// What a training tells the outside: whole values, nothing shared. A step is the number of batches
// since the first weights, as the optimizer counts them.
// Sent a few times a second; the losses are those of all batches since the event before.
struct BatchFigures {
    int epoch = 0;
    int batch = 0; // batches done in this epoch
    int batches = 0; // of an epoch; 0 where it is not known
    Logs logs; // means of the epoch so far
    std::int64_t step = 0; // of the last batch
    double learningRate = 0;
    std::vector<BatchLoss> losses; // the last one is that of the last batch
};
struct EpochFinished {
    int epoch = 0;
    int epochs = 0;
    Logs logs;
    double seconds = 0; // without pauses
    std::int64_t step = 0;
    double learningRate = 0;
    std::vector<BatchLoss> losses; // of its batches that no BatchFigures told
};
struct TrainingWarning {
    Text text;
};
struct TrainingMessage {
    Text text;
};
struct TrainingStopped {
    Text reason; // empty: all epochs are done
};
struct CheckpointSaved {
    std::filesystem::path file;
};
struct PatienceChanged {
    Patience state;
};
using TrainingEvent = std::variant<BatchFigures, EpochFinished, TrainingWarning, TrainingMessage,
    TrainingStopped, CheckpointSaved, PatienceChanged>;

// Takes events on the training thread; must be quick.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void send(TrainingEvent event) = 0;
};

// Keeps events until another thread fetches them. Thread-safe. Holds at most `capacity` figures of
// batches, of which the oldest go; all other events stay until they are fetched.
class EventRing final : public EventSink {
public:
    explicit EventRing(std::size_t capacity = 64) : m_capacity(capacity) { }

    void send(TrainingEvent event) override;
    // All events since the last call, oldest first.
    std::vector<TrainingEvent> drain();

private:
    std::mutex m_mutex;
    std::deque<TrainingEvent> m_events;
    std::size_t m_capacity;
    std::size_t m_batches = 0; // figures of batches among the events
};

// Lets something happen at most so many times a second. The first time is at once.
class RateLimit {
public:
    explicit RateLimit(double timesASecond)
        : m_pause(std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(1 / timesASecond)))
    {
    }
    bool isDue()
    {
        const Clock::time_point now = Clock::now();
        if (now < m_next) return false;
        m_next = now + m_pause;
        return true;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::duration m_pause;
    Clock::time_point m_next{};
};

} // namespace netwright
