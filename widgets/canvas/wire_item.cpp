#include "widgets/canvas/wire_item.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_path.h"
#include "widgets/canvas/wire_pill.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace netwright {

WireItem::WireItem(const CanvasWire& wire) : m_wire(wire)
{
    setFlag(ItemIsSelectable);
    setZValue(kWireLevel);
}

void WireItem::setWire(const CanvasWire& wire)
{
    if (m_wire == wire) return;
    m_wire = wire;
    restyle();
}

void WireItem::setEnds(QPointF from, QPointF to, Qt::Orientation direction)
{
    m_path = wirePath(from, to, direction);
    m_line = pointsAlong(m_path);
    m_middle = m_line.value(m_line.size() / 2);
    restyle();
}

void WireItem::restyle()
{
    prepareGeometryChange();
    const QSizeF pill = m_wire.shape.isEmpty() ? QSizeF() : wirePillSize(m_wire.shape);
    const QPointF half(pill.width() / 2, pill.height() / 2);
    const double margin = 4;
    m_bounds = m_path.controlPointRect().united(QRectF(m_middle - half, pill));
    m_bounds.adjust(-margin, -margin, margin, margin);
    update();
}

void WireItem::setLit(bool isLit)
{
    if (m_isLit == isLit) return;
    m_isLit = isLit;
    update();
}

void WireItem::setFlash(double flash)
{
    if (m_flash == flash) return;
    m_flash = flash;
    update();
}

bool WireItem::isNear(QPointF scenePoint, double reach) const
{
    if (!m_bounds.adjusted(-reach, -reach, reach, reach).contains(scenePoint)) return false;
    return distanceFrom(scenePoint) <= reach;
}

double WireItem::distanceFrom(QPointF scenePoint) const
{
    return distanceTo(m_line, scenePoint);
}

QPainterPath WireItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(10);
    return stroker.createStroke(m_path);
}

QPen WireItem::pen(bool isSelected) const
{
    QPen pen(mixed(theme().wire, theme().accent, m_flash), (1.8 + m_flash));
    if (m_wire.isFaulty) {
        pen.setColor(theme().error);
        pen.setDashPattern({4, 3});
    }
    if (isSelected) pen = QPen(theme().accent, 3);
    if (m_isLit) pen = QPen(theme().wireGood, 4);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const bool isPlain = static_cast<const CanvasScene*>(scene())->isPlain();
    const bool isMarked = isSelected() && !isPlain;
    const Detail detail = isPlain ? Detail::full : detailOf(*painter);
    QPen stroke = pen(isMarked);
    painter->setBrush(Qt::NoBrush);
    if (detail == Detail::blocks) {
        stroke.setCosmetic(true);
        stroke.setWidthF(isMarked || m_isLit ? 2 : 1);
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(stroke);
        painter->drawLine(m_line.value(0), m_line.value(m_line.size() - 1));
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(stroke);
    painter->drawPath(m_path);
    if (detail != Detail::full || m_wire.shape.isEmpty()) return;
    paintWirePill(*painter, m_middle, m_wire.shape,
        {.isFaulty = m_wire.isFaulty, .isSelected = isMarked, .flash = isPlain ? 0 : m_flash});
}

} // namespace netwright
