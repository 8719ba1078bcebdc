#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QGraphicsItem>
#include <QPolygonF>

namespace netwright {

// A wire of the drawing with the shape that flows through it. Owned by the scene.
class WireItem final : public QGraphicsItem {
public:
    explicit WireItem(const CanvasWire& wire);

    const CanvasWire& wire() const { return m_wire; }
    void setWire(const CanvasWire& wire);
    void setEnds(QPointF from, QPointF to, Qt::Orientation direction);
    void restyle();

    // While something is held over it that could be put into it.
    void setLit(bool isLit);
    bool isLit() const { return m_isLit; }
    void setFlash(double flash);
    bool isNear(QPointF scenePoint, double reach) const;
    double distanceFrom(QPointF scenePoint) const;
    QPointF middle() const { return m_middle; }

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override;

private:
    QPen pen(bool isSelected) const;

    CanvasWire m_wire;
    QPainterPath m_path;
    QPolygonF m_line;
    QPointF m_middle;
    QRectF m_bounds;
    double m_flash = 0;
    bool m_isLit = false;
};

} // namespace netwright
