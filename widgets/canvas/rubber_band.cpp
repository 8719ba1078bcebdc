#include "widgets/canvas/rubber_band.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/theme.h"

#include <QPen>

namespace netwright {

RubberBand::RubberBand(CanvasView& view, QPoint start)
    : m_view(view), m_start(view.mapToScene(start)), m_frame(std::make_unique<QGraphicsRectItem>())
{
    const QList<QGraphicsItem*> selected = view.canvas().selectedItems();
    m_before = QSet<QGraphicsItem*>(selected.begin(), selected.end());
    QPen pen(theme().accent, 1);
    pen.setCosmetic(true);
    QColor ground = theme().accent;
    ground.setAlphaF(0.12F);
    m_frame->setPen(pen);
    m_frame->setBrush(ground);
    m_frame->setZValue(kOverlayLevel);
    view.canvas().addItem(m_frame.get());
}

void RubberBand::moveTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    const QRectF rect = QRectF(m_start, m_view.mapToScene(point)).normalized();
    m_frame->setRect(rect);
    const bool adds = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const auto select = [&](QGraphicsItem* item, const QRectF& box) {
        item->setSelected(box.intersects(rect) || (adds && m_before.contains(item)));
    };
    for (NodeItem* item : m_view.canvas().nodeItems()) select(item, item->box());
    for (NoteItem* item : m_view.canvas().noteItems()) select(item, item->box());
    for (WireItem* item : m_view.canvas().wireItems())
        item->setSelected(adds && m_before.contains(item));
}

void RubberBand::finish(QPoint point, Qt::KeyboardModifiers modifiers)
{
    moveTo(point, modifiers);
}

} // namespace netwright
