#include "widgets/canvas/note_drag.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/snapping.h"

#include <algorithm>
#include <cmath>

namespace netwright {

NoteDrag::NoteDrag(CanvasView& view, NoteItem& item, NoteItem::Part part)
    : m_view(view), m_item(item), m_part(part)
{
}

NoteDrag::~NoteDrag()
{
    m_view.canvas().takePlaces();
}

CanvasNote NoteDrag::changed(QPointF point) const
{
    CanvasNote note = m_item.note();
    if (m_part == NoteItem::Part::tip) {
        note.arrow = point;
        if (m_item.box().contains(point)) note.arrow.reset();
        return note;
    }
    const QPointF size = point - note.at;
    const QSizeF least = NoteItem::leastSize();
    const auto side = [this](double length) {
        return m_view.isSnapping() ? std::round(length / kGrid) * kGrid : length;
    };
    note.size = {std::max(least.width(), side(size.x())), std::max(least.height(), side(size.y()))};
    return note;
}

void NoteDrag::moveTo(QPoint point, Qt::KeyboardModifiers)
{
    m_item.setNote(changed(m_view.mapToScene(point)));
}

void NoteDrag::finish(QPoint point, Qt::KeyboardModifiers)
{
    m_view.model()->changeNote(changed(m_view.mapToScene(point)));
}

} // namespace netwright
