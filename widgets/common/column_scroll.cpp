#include "widgets/common/column_scroll.h"

#include <QEvent>
#include <QScrollBar>

namespace netwright {

ColumnScroll::ColumnScroll(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keyboard
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize ColumnScroll::minimumSizeHint() const
{
    QSize least = QScrollArea::minimumSizeHint();
    if (widget() != nullptr)
        least.setWidth(
            widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return least;
}

bool ColumnScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace netwright
