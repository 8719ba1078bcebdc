#pragma once

#include <QApplication>
#include <QString>

namespace netwright::window_bench {

// Knows which event of the window thread took longest.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    void forget() { m_worst = {}; }
    // "QTimer, event 1: 20.1 ms, of which 12.0 ms of the processor"
    QString worst() const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    struct Event {
        QString receiver;
        int type = 0;
        double milliseconds = 0, processor = 0;
    };

    Event m_worst;
    bool m_isInside = false; // of an event that another one led to
};

} // namespace netwright::window_bench
