#pragma once

#include <QColor>
#include <QPainter>

namespace netwright {

// Small signs of the drawing, painted as paths so that they are sharp at every zoom.
void paintErrorSign(QPainter& painter, const QRectF& rect, const QColor& color);
void paintWarningSign(QPainter& painter, const QRectF& rect, const QColor& color);
// Two links of a chain: a layer that several nodes share.
void paintLinkSign(QPainter& painter, const QRectF& rect, const QColor& color);
// A box in a box: there is a network inside.
void paintInsideSign(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace netwright
