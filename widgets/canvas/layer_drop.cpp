#include "widgets/canvas/layer_drop.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/node_adding.h"
#include "widgets/palette/palette.h"

#include <QDropEvent>
#include <QMimeData>

namespace netwright {

LayerDrop::LayerDrop(CanvasView& view) : m_view(view) { }

bool LayerDrop::accepts(const QMimeData& content) const
{
    return m_view.canvas().canChange() && content.hasFormat(kLayerMimeType);
}

void LayerDrop::moveTo(const QDropEvent& event)
{
    constexpr double kReach = 18;
    leave();
    if (event.modifiers() & Qt::AltModifier) return;
    WireItem* wire = m_view.canvas().wireAt(
        m_view.mapToScene(event.position().toPoint()), kReach / m_view.zoom());
    if (!wire) return;
    wire->setLit(true);
    m_wire = wire->wire();
}

void LayerDrop::leave()
{
    if (m_wire)
        if (WireItem* wire = m_view.canvas().wireItem(m_wire->from, m_wire->to))
            wire->setLit(false);
    m_wire.reset();
}

int LayerDrop::drop(const QDropEvent& event)
{
    moveTo(event);
    CanvasModel::Attachment ends;
    if (m_wire) ends = {m_wire->from, m_wire->to};
    leave();
    const QString className = QString::fromUtf8(event.mimeData()->data(kLayerMimeType));
    const QPointF at = m_view.mapToScene(event.position().toPoint());
    return NodeAdding(m_view.canvas()).addAt(className, at, ends);
}

} // namespace netwright
