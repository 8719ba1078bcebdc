#include "widgets/charts/figure_scales.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

struct Reach {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value, bool isPositiveOnly)
    {
        if (!std::isfinite(value) || (isPositiveOnly && value <= 0)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

void addAll(Reach& reach, const Curve& curve, const AxisScale& horizontal, bool isPositiveOnly)
{
    double minimum = 0, maximum = 0;
    if (!curve.range(horizontal.minimum, horizontal.maximum, minimum, maximum)) return;
    reach.add(maximum, isPositiveOnly);
    if (!isPositiveOnly || minimum > 0) return reach.add(minimum, isPositiveOnly);
    constexpr int kColumns = 500;
    for (const auto& column : curve.columns(horizontal.minimum, horizontal.maximum, kColumns)) {
        reach.add(column.minimum, true);
        reach.add(column.last, true);
    }
}

// Between the hundredth and the ninety-ninth hundredth of evenly chosen points.
void addMost(Reach& reach, const Curve& curve, const AxisScale& horizontal, bool isPositiveOnly)
{
    constexpr std::size_t kSamples = 2000;
    const std::size_t first = curve.firstFrom(horizontal.minimum);
    const std::size_t last = curve.firstAfter(horizontal.maximum);
    const std::size_t stride = std::max<std::size_t>(1, (last - first) / kSamples);
    std::vector<double> samples;
    for (std::size_t i = first; i < last; i += stride) {
        if (std::isfinite(curve.y(i)) && (!isPositiveOnly || curve.y(i) > 0))
            samples.push_back(curve.y(i));
    }
    if (samples.empty()) return;
    std::sort(samples.begin(), samples.end());
    const std::size_t cut = samples.size() / 100;
    reach.add(samples[cut], isPositiveOnly);
    reach.add(samples[samples.size() - 1 - cut], isPositiveOnly);
}

} // namespace

AxisScale horizontalScale(const ChartContext& context)
{
    if (context.zoom) return *context.zoom;
    const Timeline& timeline = context.timeline;
    double end = timeline.position(context.axis, timeline.last());
    if (context.axis == ChartAxis::epoch) end = std::max(end, 1.0);
    const PatienceSpan& span = context.patience;
    if (span.patience > 0) {
        // A long patience must not squeeze the curves.
        const double awaited = timeline.endOf(context.axis, span.best + span.patience);
        end = std::max(end, std::min(awaited, end * 1.25));
    }
    const bool isLogarithmic = context.isHorizontalLogarithmic;
    const double begin = context.axis == ChartAxis::step ? 1 : 0.1;
    return growingScale(isLogarithmic ? std::min(begin, end / 2) : 0, end, isLogarithmic);
}

AxisScale verticalScale(
    const FigureRecord& record, const ChartContext& context, const AxisScale& horizontal)
{
    const bool isLogarithmic = context.isVerticalLogarithmic;
    Reach reach;
    for (const Curve* curve : {&record.raw(), &record.training(), &record.validation()}) {
        if (context.clipsOutliers)
            addMost(reach, *curve, horizontal, isLogarithmic);
        else
            addAll(reach, *curve, horizontal, isLogarithmic);
    }
    if (reach.low > reach.high) return isLogarithmic ? AxisScale{0.1, 1, true} : AxisScale{0, 1};
    return figureScale(reach.low, reach.high, isLogarithmic);
}

} // namespace netwright
