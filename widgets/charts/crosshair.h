#pragma once

#include "widgets/charts/chart_context.h"
#include "widgets/charts/curve_painter.h"
#include "widgets/charts/figure_record.h"

#include <QStringList>

#include <optional>

class QPainter;

namespace netwright {

// What a chart says at the crosshair.
struct Reading {
    double x = 0; // of the nearest point
    struct Line {
        QString name; // "training"
        QString text; // "0.312 (smoothed 0.331)"
        double x = 0, y = 0;
        bool isDashed = false;
    };
    std::vector<Line> lines;
    QStringList notes; // the marks there

    QString text(const QString& title) const; // to be copied
};
// None where the chart has no points. Marks within `reach` of x are told too.
std::optional<Reading> readingAt(
    const FigureRecord& record, const ChartContext& context, double x, double reach);
// "step 250 · epoch 3" at a place of the horizontal axis.
QString placeText(const ChartContext& context, double x);

// The upright line, points on the curves and a box with the values, kept inside the area.
void drawCrosshair(QPainter& painter, const Reading& reading, const QString& place,
    const PlotArea& area, const QColor& color, bool isPinned);

} // namespace netwright
