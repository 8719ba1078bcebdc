#include "widgets/canvas/canvas_ground.h"

#include "widgets/canvas/canvas_style.h"
#include "widgets/common/theme.h"

#include <QApplication>

#include <cmath>

namespace netwright {

void paintCanvasGround(QPainter& painter, const QRectF& rect)
{
    constexpr double kStep = 20, kLeastDistance = 14; // in the scene, on the screen
    painter.fillRect(rect, theme().canvas);
    double step = kStep;
    while (step * painter.worldTransform().m11() < kLeastDistance) step *= 2;
    QList<QPointF> dots;
    for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step)
        for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step)
            dots << QPointF(x, y);
    QPen pen(theme().grid, 2);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void paintCanvasHint(QPainter& painter, const QRect& room)
{
    const int margin = qRound(grown(40));
    painter.save();
    painter.resetTransform();
    painter.setPen(theme().mutedText);
    painter.setFont(QApplication::font());
    painter.drawText(room.adjusted(margin, margin, -margin, -margin),
        int(Qt::AlignCenter) | Qt::TextWordWrap,
        QCoreApplication::translate("CanvasView",
            "Drag a layer here from the list of layers, or double-click to search for one."));
    painter.restore();
}

} // namespace netwright
