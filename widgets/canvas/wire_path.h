#pragma once

#include <QPainterPath>
#include <QPolygonF>

namespace netwright {

// The curve of a wire from an output to an input.
QPainterPath wirePath(QPointF from, QPointF to, Qt::Orientation direction);
// A line of points along it, for distances.
QPolygonF pointsAlong(const QPainterPath& path);
double distanceTo(const QPolygonF& line, QPointF point);

} // namespace netwright
