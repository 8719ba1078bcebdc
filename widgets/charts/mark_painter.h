#pragma once

#include "widgets/charts/chart_context.h"
#include "widgets/charts/curve_painter.h"
#include "widgets/charts/figure_record.h"

class QPainter;

namespace netwright {

// What callbacks did and are about to do, drawn around the curves. `unit` is the size of the
// smallest sign in pixels.

// Changes, warnings and the end of the training as upright lines with a sign of their own.
void drawMarks(QPainter& painter, const ChartContext& context, const PlotArea& area, double unit);
// Diamonds on the monitored curve where a checkpoint was saved.
void drawCheckpoints(QPainter& painter, const ChartContext& context, const FigureRecord& record,
    const PlotArea& area, double unit);
// The span in which EarlyStopping waits for progress.
void drawPatience(
    QPainter& painter, const ChartContext& context, const PlotArea& area, double unit);
// The best epoch as a dot with its value.
void drawBest(QPainter& painter, const ChartContext& context, const FigureRecord& record,
    const PlotArea& area, const QColor& color, double unit);

} // namespace netwright
