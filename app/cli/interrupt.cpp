#include "app/cli/interrupt.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace netwright {
namespace {

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt(std::function<void()> onSignal) : m_onSignal(std::move(onSignal))
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { watch(); });
}

Interrupt::~Interrupt()
{
    m_isOver = true;
    m_thread.join();
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interrupt::watch()
{
    const sigset_t signals = watchedSignals();
    const timespec pause{.tv_sec = 0, .tv_nsec = 20'000'000};
    while (!m_isOver) {
        const int signal = sigtimedwait(&signals, nullptr, &pause);
        if (signal <= 0) continue;
        if (m_signal != 0) _exit(128 + signal);
        m_signal = signal;
        m_onSignal();
    }
}

} // namespace netwright
