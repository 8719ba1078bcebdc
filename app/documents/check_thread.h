#pragma once

#include "engine/models/check.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace netwright {

// Checks large drawings on a thread of its own. Lives in the window thread; a newer drawing
// replaces one that still waits. The destructor waits for a check that runs.
class CheckThread final : public QObject {
    Q_OBJECT
public:
    explicit CheckThread(QObject* parent = nullptr);
    ~CheckThread() override;

    void start(const Blueprint& blueprint);
    // What was asked for so far gives no result any more.
    void cancel();
    // Whether the drawing given last has no result yet.
    bool isRunning() const { return m_isRunning; }

signals:
    void finished(const std::shared_ptr<const netwright::CheckResult>& result);

private:
    void run();
    void receive(int number, const std::shared_ptr<const CheckResult>& result);

    // Of the window thread.
    int m_newest = 0;
    int m_firstWanted = 1;
    bool m_isRunning = false;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_arrived;
    std::unique_ptr<Blueprint> m_waiting;
    int m_waitingNumber = 0;
    bool m_isEnding = false;

    std::thread m_thread; // last: it uses all of the above
};

} // namespace netwright
