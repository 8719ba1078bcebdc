#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>

namespace netwright::window_bench {

// Counts how often a widget is painted, and calls a function when what was painted is on the
// screen.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget& widget, std::function<void()> painted = {})
        : m_painted(std::move(painted))
    {
        widget.installEventFilter(this);
    }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Paint) return false;
        ++m_count;
        // The window is flushed in the same event.
        if (m_painted) QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_painted;
    int m_count = 0;
};

} // namespace netwright::window_bench
