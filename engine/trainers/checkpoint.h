#pragma once

#include "engine/arrays/array.h"
#include "engine/base/text.h"
#include "engine/base/value.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace netwright {

// A training at one moment, as bytes: what FitRun puts in, it takes out again.
struct Checkpoint {
    Value head; // position, history, states of callbacks
    std::map<std::string, std::vector<Array>> arrays; // by group: weights, optimizer, …
};

// The new file or the old one, never a part. Throws FormatError.
void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);
// Throws FormatError where it is none, or not whole.
Checkpoint readCheckpoint(const std::filesystem::path& file);

// Writes checkpoints on a thread of its own, so that training waits for the copy alone. Used by the
// training thread.
class CheckpointSaver {
public:
    // A checkpoint is due after so many seconds, and not before 20 times as long has passed as
    // writing the last one took. With 0 seconds it is always due.
    CheckpointSaver(std::filesystem::path file, double seconds);
    CheckpointSaver(const CheckpointSaver&) = delete;
    CheckpointSaver& operator=(const CheckpointSaver&) = delete;
    ~CheckpointSaver();

    const std::filesystem::path& file() const { return m_file; }
    bool isDue() const;
    // Begins to write; waits for the one before. The arrays must not change any more.
    void save(Checkpoint checkpoint);
    // Waits until it is written.
    void finish();
    // Why the last one could not be written, once. Call it after finish().
    std::optional<Text> takeFault();

private:
    using Clock = std::chrono::steady_clock;

    std::filesystem::path m_file;
    Clock::duration m_pause;
    Clock::time_point m_last = Clock::now();
    std::thread m_thread;
    std::chrono::duration<double> m_took{}; // written by the thread, read after it has ended
    std::optional<Text> m_fault; // the same
    bool m_isAlways = false;
};

} // namespace netwright
