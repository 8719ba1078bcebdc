#pragma once

#include "widgets/canvas/node_painter.h"

#include <QCoreApplication>
#include <QGraphicsItem>

namespace netwright {

// A node of the drawing with its ports. Owned by the scene; shows what it is given.
class NodeItem final : public QGraphicsItem {
    Q_DECLARE_TR_FUNCTIONS(NodeItem)
public:
    NodeItem(const CanvasNode& node, Qt::Orientation direction);

    const CanvasNode& node() const { return m_node; }
    int id() const { return m_node.id; }
    void setNode(const CanvasNode& node);
    void setDirection(Qt::Orientation direction);
    // Measures again, after text or colours have changed.
    void restyle();

    QRectF box() const; // in the scene
    QPointF port(PortId port) const; // centre, in the scene
    QList<PortId> ports() const;
    bool isOnTitle(QPointF scenePoint) const;

    void mark(PortId port, PortMark mark);
    void clearMarks();
    PortMark markOf(PortId port) const { return m_look.marks.value(port, PortMark::none); }
    void setFocused(bool isFocused);
    void setFlash(double flash);
    void setUsedOutputs(const QList<bool>& used);

    // One sentence that tells everything: for tool tips and those who cannot see it.
    QString description() const;

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override;

private:
    CanvasNode m_node;
    Qt::Orientation m_direction;
    NodeGeometry m_geometry;
    NodeLook m_look;
    QRectF m_bounds;
};

} // namespace netwright
