#pragma once

#include "widgets/charts/axis_scale.h"
#include "widgets/charts/curve.h"

#include <QColor>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace netwright {

// The area in which curves are drawn, and what it shows.
struct PlotArea {
    QRectF rect;
    AxisScale horizontal, vertical;

    double pixelX(double x) const { return rect.left() + horizontal.position(x) * rect.width(); }
    // Kept near the area: painters do not like numbers without measure.
    double pixelY(double y) const;
    QPointF pixel(double x, double y) const { return {pixelX(x), pixelY(y)}; }
    double x(double pixel) const
    {
        return horizontal.valueAt((pixel - rect.left()) / rect.width());
    }
    int columns() const { return std::max(1, static_cast<int>(rect.width())); }
    // The pixel columns on the horizontal axis.
    std::vector<double> borders() const;
};

struct CurveStyle {
    QColor color;
    double width = 1;
    bool isDashed = false;
    bool hasPoints = false; // where they stand apart
    bool hasLine = true;
    QColor ground; // inside a dashed curve's points
};

// Where points stand apart: a smooth line through them. Where they are dense: one upright line for
// each pixel column, from its smallest to its largest value.
void drawCurve(
    QPainter& painter, const Curve& curve, const PlotArea& area, const CurveStyle& style);
// A small triangle on the axis below values that are not finite.
void drawNotFinite(
    QPainter& painter, const Curve& curve, const PlotArea& area, const QColor& color, double size);
// A small triangle at the edge of the area over or under values that it does not reach.
void drawCut(
    QPainter& painter, const Curve& curve, const PlotArea& area, const QColor& color, double size);

} // namespace netwright
