#include "widgets/common/control_parts.h"

#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace netwright {
namespace {

constexpr double kFieldRadius = 5;

double scale()
{
    return Look::instance().scale();
}

QColor markGround(const CheckState& state)
{
    const Theme& colors = theme();
    if (!state.isOn && !state.isPartial) return state.isHovered ? colors.hover : colors.field;
    return state.isEnabled ? colors.accent : colors.disabledText;
}

// Empty marks must be seen before they are ticked: as strong as muted text.
QColor markBorder(const CheckState& state)
{
    if (state.isOn || state.isPartial) return markGround(state);
    return mixed(theme().field, state.isEnabled ? theme().mutedText : theme().disabledText, 0.75);
}

QRectF square(const QRect& rect)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF result(0, 0, side, side);
    result.moveCenter(QRectF(rect).center());
    return result;
}

} // namespace

void drawChevron(QPainter& painter, const QRect& rect, Qt::ArrowType type, const QColor& color)
{
    const double reach = std::min(3.5 * scale(), 0.35 * std::min(rect.width(), rect.height()));
    const double turn = type == Qt::DownArrow ? 0
        : type == Qt::LeftArrow               ? 90
        : type == Qt::UpArrow                 ? 180
                                              : 270;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    painter.rotate(turn);
    painter.setPen(QPen(color, 1.5 * scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawField(QPainter& painter, const QRect& rect, const FieldState& state)
{
    const Theme& colors = theme();
    QColor border = colors.border;
    if (state.isHovered && state.isEnabled) border = mixed(border, colors.mutedText, 0.6);
    if (state.hasFocus) border = colors.focus;
    if (state.isInvalid) border = colors.error;
    const double width = state.hasFocus || state.isInvalid ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(state.isEnabled ? colors.field : mixed(colors.field, colors.window, 0.8));
    const double inset = width / 2;
    const double radius = kFieldRadius * scale();
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawCheckMark(QPainter& painter, const QRect& rect, const CheckState& state)
{
    const QRectF box = square(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = box.width() * 0.25;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(markBorder(state), std::max(1.0, scale())));
    painter.setBrush(markGround(state));
    painter.drawRoundedRect(box, radius, radius);
    const QColor ink = state.isEnabled ? theme().accentText : theme().field;
    painter.setPen(QPen(ink, box.width() * 0.125, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (state.isPartial) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (state.isOn) {
        const QPointF points[] = {at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)};
        painter.drawPolyline(points, 3);
    }
    painter.restore();
}

void drawRadioMark(QPainter& painter, const QRect& rect, const CheckState& state)
{
    const QRectF circle = square(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(markBorder(state), std::max(1.0, scale())));
    painter.setBrush(markGround(state));
    painter.drawEllipse(circle);
    if (state.isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(state.isEnabled ? theme().accentText : theme().field);
        painter.drawEllipse(circle.center(), circle.width() * 0.2, circle.width() * 0.2);
    }
    painter.restore();
}

void drawFocusRing(QPainter& painter, const QRect& rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focus, 1.5));
    const double radius = 3 * scale();
    painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    painter.restore();
}

} // namespace netwright
