#include "widgets/canvas/wire_pill.h"

#include "widgets/canvas/canvas_style.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>

namespace netwright {

QSizeF wirePillSize(const QString& shape)
{
    const QFontMetricsF metrics(canvasSmallFont());
    return {metrics.horizontalAdvance(shape) + 14, metrics.height() + 3};
}

void paintWirePill(QPainter& painter, QPointF middle, const QString& shape, const PillLook& look)
{
    const QSizeF size = wirePillSize(shape);
    const QRectF rect(middle - QPointF(size.width(), size.height()) / 2, size);
    const QColor ground = mixed(theme().panel, theme().accent, look.flash);
    const QColor rest = look.isFaulty ? theme().error : theme().text;
    const QColor border = look.isFaulty ? theme().error : theme().border;
    painter.setPen(QPen(look.isSelected ? theme().accent : border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, size.height() / 2, size.height() / 2);
    painter.setPen(look.flash > 0.5 ? theme().accentText : rest);
    painter.setFont(canvasSmallFont());
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, shape);
}

} // namespace netwright
