#pragma once

#include "widgets/charts/chart_context.h"
#include "widgets/charts/figure_record.h"

namespace netwright {

// The horizontal axis of all charts: from the first moment to the last, with the epochs that
// EarlyStopping still waits for, or what the user zoomed to.
AxisScale horizontalScale(const ChartContext& context);
// The vertical axis of one chart: whatever its curves reach within the horizontal axis; with
// clipsOutliers without the outermost hundredth of each.
AxisScale verticalScale(
    const FigureRecord& record, const ChartContext& context, const AxisScale& horizontal);

} // namespace netwright
