#include "widgets/canvas/glyphs.h"

#include "widgets/canvas/canvas_style.h"

namespace netwright {
namespace {

QPen roundPen(const QColor& color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

} // namespace

void paintErrorSign(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(rect);
    const double inset = rect.width() * 0.32;
    const QRectF cross = rect.adjusted(inset, inset, -inset, -inset);
    painter.setPen(roundPen(readableOn(color), rect.width() * 0.13));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void paintWarningSign(QPainter& painter, const QRectF& rect, const QColor& color)
{
    const double width = rect.width(), middle = rect.center().x();
    const QRectF box = rect.adjusted(width * 0.06, width * 0.1, -width * 0.06, -width * 0.06);
    painter.setPen(roundPen(color, width * 0.12));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{middle, box.top()}, box.bottomRight(), box.bottomLeft()});
    painter.setPen(roundPen(readableOn(color), width * 0.12));
    painter.drawLine(
        QPointF(middle, rect.top() + width * 0.4), QPointF(middle, rect.top() + width * 0.6));
    painter.drawPoint(QPointF(middle, rect.top() + width * 0.8));
}

void paintLinkSign(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.translate(rect.center());
    painter.rotate(-35);
    painter.setPen(roundPen(color, rect.width() * 0.12));
    painter.setBrush(Qt::NoBrush);
    const double length = rect.width() * 0.52, height = rect.width() * 0.36;
    const QRectF link(-length / 2, -height / 2, length, height);
    for (const double side : {-1.0, 1.0})
        painter.drawRoundedRect(
            link.translated(side * rect.width() * 0.2, 0), height / 2, height / 2);
    painter.restore();
}

void paintInsideSign(QPainter& painter, const QRectF& rect, const QColor& color)
{
    const double step = rect.width() * 0.26;
    painter.setPen(roundPen(color, rect.width() * 0.11));
    painter.setBrush(Qt::NoBrush);
    const QRectF outer = rect.adjusted(step / 2, step / 2, -step / 2, -step / 2);
    painter.drawRoundedRect(outer, step / 2, step / 2);
    painter.setBrush(color);
    painter.drawRect(outer.adjusted(step, step, -step, -step));
}

} // namespace netwright
