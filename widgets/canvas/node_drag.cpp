#include "widgets/canvas/node_drag.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/snapping.h"
#include "widgets/common/theme.h"

#include <QPen>

#include <algorithm>
#include <utility>

namespace netwright {

NodeDrag::NodeDrag(CanvasView& view, QPoint start, QGraphicsItem& held)
    : m_view(view),
      m_start(view.mapToScene(start)),
      m_held(held),
      m_heldStart(held.pos()),
      m_guides(std::make_unique<QGraphicsPathItem>())
{
    for (QGraphicsItem* item : view.canvas().selectedItems())
        if (dynamic_cast<NodeItem*>(item) || dynamic_cast<NoteItem*>(item))
            m_moved << Moved{item, item->pos()};
    // As Qt keeps no order in a selection: from the top.
    std::sort(m_moved.begin(), m_moved.end(), [](const Moved& a, const Moved& b) {
        return std::pair(a.start.y(), a.start.x()) < std::pair(b.start.y(), b.start.x());
    });
    collectNeighbours();
    QPen pen(theme().accent, 1, Qt::DashLine);
    pen.setCosmetic(true);
    m_guides->setPen(pen);
    m_guides->setZValue(kOverlayLevel);
    view.canvas().addItem(m_guides.get());
}

NodeDrag::~NodeDrag()
{
    if (m_wire) m_wire->setLit(false);
    m_view.canvas().takePlaces();
}

QRectF NodeDrag::heldBox() const
{
    if (const auto* node = dynamic_cast<const NodeItem*>(&m_held)) return node->box();
    return static_cast<const NoteItem&>(m_held).box();
}

void NodeDrag::collectNeighbours()
{
    const QRectF visible = m_view.visibleRect();
    for (const NodeItem* item : m_view.canvas().nodeItems())
        if (!item->isSelected() && item->box().intersects(visible)) m_neighbours << item->box();
}

QPointF NodeDrag::snappedWay(QPointF way)
{
    m_guides->setPath({});
    if (!m_view.isSnapping()) return way;
    constexpr double kReach = 6;
    const QRectF target(m_heldStart + way, heldBox().size());
    const Snap snap = snapped(target, m_neighbours, kReach / m_view.zoom());
    QPainterPath path;
    for (const QLineF& line : snap.guides) {
        path.moveTo(line.p1());
        path.lineTo(line.p2());
    }
    m_guides->setPath(path);
    return snap.at - m_heldStart;
}

void NodeDrag::moveTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    const QPointF way = snappedWay(m_view.mapToScene(point) - m_start);
    for (const Moved& moved : m_moved) {
        moved.item->setPos(moved.start + way);
        if (const auto* node = dynamic_cast<NodeItem*>(moved.item))
            m_view.canvas().followNode(node->id());
    }
    lightWire(modifiers);
}

bool NodeDrag::canInsert(const NodeItem& node, const CanvasWire& wire) const
{
    const CanvasNode& shown = node.node();
    return shown.inputs > 0 && shown.outputs > 0 && m_view.canvas().wiresOf(shown.id).isEmpty()
        && m_view.model()->refusal(wire.from, {shown.id, 0}).isEmpty();
}

void NodeDrag::lightWire(Qt::KeyboardModifiers modifiers)
{
    WireItem* wire = nullptr;
    const auto* node = dynamic_cast<NodeItem*>(&m_held);
    if (node && m_moved.size() == 1 && !(modifiers & Qt::AltModifier)) {
        wire = m_view.canvas().wireAt(node->box().center(), node->box().height() / 2);
        if (wire != m_wire && wire && !canInsert(*node, wire->wire())) wire = nullptr;
    }
    if (wire == m_wire) return;
    if (m_wire) m_wire->setLit(false);
    m_wire = wire;
    if (wire) wire->setLit(true);
}

void NodeDrag::finish(QPoint point, Qt::KeyboardModifiers modifiers)
{
    moveTo(point, modifiers);
    if (m_wire) {
        const CanvasWire wire = m_wire->wire();
        m_wire->setLit(false);
        m_wire = nullptr;
        m_view.model()->insertIntoWire(
            static_cast<const NodeItem&>(m_held).id(), wire, m_held.pos());
        return;
    }
    QList<CanvasModel::Placement> nodes, notes;
    for (const Moved& moved : m_moved) {
        if (moved.item->pos() == moved.start) continue;
        if (const auto* node = dynamic_cast<NodeItem*>(moved.item))
            nodes << CanvasModel::Placement{node->id(), moved.item->pos()};
        else if (const auto* note = dynamic_cast<NoteItem*>(moved.item))
            notes << CanvasModel::Placement{note->id(), moved.item->pos()};
    }
    if (!nodes.isEmpty() || !notes.isEmpty()) m_view.model()->move(nodes, notes);
}

} // namespace netwright
