#pragma once

#include "widgets/canvas/gesture.h"
#include "widgets/canvas/wire_item.h"

#include <QGraphicsPathItem>
#include <QHash>

#include <memory>

namespace netwright {

class CanvasView;
class NodeItem;

// The selected nodes and notes are moved; they rest on the grid or in line with their neighbours.
// A node without wires that is let go over a wire is put into it, unless Alt is held. One order at
// the end.
class NodeDrag final : public Gesture {
public:
    // `held`: the node or note under the hand; it is the one that snaps.
    NodeDrag(CanvasView& view, QPoint start, QGraphicsItem& held);
    ~NodeDrag() override;

    void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) override;
    void finish(QPoint point, Qt::KeyboardModifiers modifiers) override;

private:
    struct Moved {
        QGraphicsItem* item = nullptr;
        QPointF start;
    };
    QRectF heldBox() const;
    void collectNeighbours();
    QPointF snappedWay(QPointF way);
    void lightWire(Qt::KeyboardModifiers modifiers);
    bool canInsert(const NodeItem& node, const CanvasWire& wire) const;

    CanvasView& m_view;
    QPointF m_start; // scene
    QGraphicsItem& m_held;
    QPointF m_heldStart;
    QList<Moved> m_moved;
    QList<QRectF> m_neighbours;
    WireItem* m_wire = nullptr; // that it would be put into
    std::unique_ptr<QGraphicsPathItem> m_guides;
};

} // namespace netwright
