#include "app/documents/check_thread.h"

#include <utility>

namespace netwright {

CheckThread::CheckThread(QObject* parent) : QObject(parent) { }

CheckThread::~CheckThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_arrived.notify_one();
    if (m_thread.joinable()) m_thread.join();
}

void CheckThread::start(const Blueprint& blueprint)
{
    m_isRunning = true;
    ++m_newest;
    auto copy = std::make_unique<Blueprint>(blueprint);
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.swap(copy); // the old one is freed without the lock
        m_waitingNumber = m_newest;
    }
    m_arrived.notify_one();
    if (!m_thread.joinable()) m_thread = std::thread([this] { run(); });
}

void CheckThread::cancel()
{
    m_firstWanted = m_newest + 1;
    m_isRunning = false;
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
}

void CheckThread::run()
{
    Checker checker;
    while (true) {
        std::unique_ptr<Blueprint> blueprint;
        int number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [this] { return m_isEnding || m_waiting; });
            if (m_isEnding) return;
            blueprint = std::move(m_waiting);
            number = m_waitingNumber;
        }
        const auto result = std::make_shared<const CheckResult>(checker.check(*blueprint));
        QMetaObject::invokeMethod(
            this, [this, number, result] { receive(number, result); }, Qt::QueuedConnection);
    }
}

void CheckThread::receive(int number, const std::shared_ptr<const CheckResult>& result)
{
    if (number < m_firstWanted) return;
    if (number == m_newest) m_isRunning = false;
    emit finished(result);
}

} // namespace netwright
