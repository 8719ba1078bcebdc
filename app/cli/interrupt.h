#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace netwright {

// While it lives, Ctrl-C (SIGINT) and SIGTERM call a function on a thread of its own instead of
// ending the program; a second signal ends it at once. Make it before other threads start, so that
// they inherit that these signals are blocked.
class Interrupt {
public:
    explicit Interrupt(std::function<void()> onSignal);
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    // 128 and the number of the signal that came, as shells tell it; 0 where none came.
    int exitCode() const { return m_signal == 0 ? 0 : 128 + m_signal; }

private:
    void watch();

    std::function<void()> m_onSignal;
    std::atomic<int> m_signal{0};
    std::atomic<bool> m_isOver{false};
    std::thread m_thread;
};

} // namespace netwright
