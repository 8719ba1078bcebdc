#include "tests/window_bench/watched_application.h"

#include "tests/window_bench/batch_clock.h"

#include <QEvent>
#include <QScopedValueRollback>

#include <ctime>

namespace netwright::window_bench {
namespace {

double processorTime() // milliseconds of this thread
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

QString WatchedApplication::worst() const
{
    return QStringLiteral("%1, event %2: %3 ms, of which %4 ms of the processor")
        .arg(m_worst.receiver)
        .arg(m_worst.type)
        .arg(m_worst.milliseconds, 0, 'f', 1)
        .arg(m_worst.processor, 0, 'f', 1);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_isInside) return QApplication::notify(receiver, event);
    const QScopedValueRollback inside(m_isInside, true);
    // The receiver may be gone afterwards.
    const QString name
        = QString::fromLatin1(receiver->metaObject()->className()) + " " + receiver->objectName();
    const int type = event->type();
    const double begun = now(), used = processorTime();
    const bool result = QApplication::notify(receiver, event);
    const double lasted = now() - begun;
    if (lasted > m_worst.milliseconds) m_worst = {name, type, lasted, processorTime() - used};
    return result;
}

} // namespace netwright::window_bench
