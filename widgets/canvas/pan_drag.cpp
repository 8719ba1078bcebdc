#include "widgets/canvas/pan_drag.h"

#include <QGraphicsView>
#include <QScrollBar>

namespace netwright {

PanDrag::PanDrag(QGraphicsView& view, QPoint start) : m_view(view), m_last(start)
{
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

PanDrag::~PanDrag()
{
    m_view.viewport()->unsetCursor();
}

void PanDrag::moveTo(QPoint point, Qt::KeyboardModifiers)
{
    const QPoint way = point - m_last;
    m_last = point;
    m_view.horizontalScrollBar()->setValue(m_view.horizontalScrollBar()->value() - way.x());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - way.y());
}

void PanDrag::finish(QPoint point, Qt::KeyboardModifiers modifiers)
{
    moveTo(point, modifiers);
}

} // namespace netwright
