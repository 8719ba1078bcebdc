#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>

namespace netwright {

// Where something that is moved comes to rest: beside the edges and middles of its neighbours,
// else on a grid.
struct Snap {
    QPointF at; // top left
    QList<QLineF> guides; // what it is in line with
};

inline constexpr double kGrid = 10;

Snap snapped(const QRectF& moved, const QList<QRectF>& neighbours, double reach);

} // namespace netwright
