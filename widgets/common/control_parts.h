#pragma once

#include <QColor>
#include <QRect>

class QPainter;

namespace netwright {

// The pieces that controls are painted of, in the colours of the theme and scaled with its text.

struct FieldState {
    bool isEnabled = true;
    bool hasFocus = false;
    bool isHovered = false;
    bool isInvalid = false;
};

struct CheckState {
    bool isEnabled = true;
    bool isHovered = false;
    bool isOn = false;
    bool isPartial = false;
};

// An open arrow in the middle of the rectangle.
void drawChevron(QPainter& painter, const QRect& rect, Qt::ArrowType type, const QColor& color);
// Ground and rounded border of something that is typed into.
void drawField(QPainter& painter, const QRect& rect, const FieldState& state);
void drawCheckMark(QPainter& painter, const QRect& rect, const CheckState& state);
void drawRadioMark(QPainter& painter, const QRect& rect, const CheckState& state);
// Just inside the rectangle.
void drawFocusRing(QPainter& painter, const QRect& rect);

} // namespace netwright
