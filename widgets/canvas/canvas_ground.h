#pragma once

#include <QPainter>

namespace netwright {

// The dotted ground of a canvas, in scene coordinates; the dots thin out where they are small.
void paintCanvasGround(QPainter& painter, const QRectF& rect);
// What to do on an empty canvas; in coordinates of the viewport.
void paintCanvasHint(QPainter& painter, const QRect& room);

} // namespace netwright
