#include "widgets/lenses/plane_points.h"

#include "widgets/common/theme.h"
#include "widgets/lenses/plane_axes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

constexpr double kMargin = 0.1; // of the extent, on each side

struct Extent {
    double minimum = std::numeric_limits<double>::infinity();
    double maximum = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        if (!std::isfinite(value)) return;
        minimum = std::min(minimum, value);
        maximum = std::max(maximum, value);
    }
    // With a margin, and never empty.
    void widen()
    {
        if (minimum > maximum) minimum = maximum = 0;
        const double length = maximum - minimum;
        const double margin = length > 0 ? length * kMargin : 1;
        minimum -= margin;
        maximum += margin;
    }
};

Extent extentOf(const std::vector<float>& values)
{
    Extent extent;
    for (const float value : values) extent.take(value);
    return extent;
}

QColor colorOf(const PlanePoints& points, std::size_t i, std::pair<double, double> range)
{
    if (i < points.classes.size()) return classColor(points.classes[i]);
    if (i >= points.targets.size()) return classColor(0);
    const double extent = range.second - range.first;
    return scaleColor(extent > 0 ? (points.targets[i] - range.first) / extent : 0.5);
}

} // namespace

QColor scaleColor(double share)
{
    const double kept = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.5;
    const Theme& now = theme();
    return mixed(now.chartGround, now.seriesColor(kept < 0.5 ? 0 : 1), std::abs(2 * kept - 1));
}

QColor classColor(int index)
{
    return theme().seriesColor(std::max(0, index));
}

QRectF areaOf(const PlanePoints& points)
{
    Extent x = extentOf(points.x), y = extentOf(points.y);
    x.widen();
    y.widen();
    return {x.minimum, y.minimum, x.maximum - x.minimum, y.maximum - y.minimum};
}

std::pair<double, double> targetRange(const PlanePoints& points)
{
    const Extent extent = extentOf(points.targets);
    if (extent.minimum > extent.maximum) return {0, 1};
    return {extent.minimum, extent.maximum};
}

void paintPoints(QPainter& painter, const PlaneAxes& axes, const PlanePoints& points,
    std::pair<double, double> range, int chosen)
{
    const std::size_t count = std::min(points.x.size(), points.y.size());
    const double scale = Look::instance().scale();
    const double radius = (count > 500 ? 2 : 3.5) * scale;
    painter.save();
    painter.setClipRect(axes.frame());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < count; ++i) {
        if (!std::isfinite(points.x[i]) || !std::isfinite(points.y[i])) continue;
        const QColor color = colorOf(points, i, range);
        const QPointF at = axes.toPixel(points.x[i], points.y[i]);
        const bool isRing = i < points.isValidation.size() && points.isValidation[i];
        // The outline in the colour of the ground parts points that lie upon each other.
        painter.setPen(isRing
                ? QPen(color, 1.5 * scale)
                : QPen(points.classes.empty() && !points.targets.empty() ? theme().mutedText
                                                                         : theme().chartGround,
                    scale));
        painter.setBrush(isRing ? QBrush(theme().chartGround) : QBrush(color));
        painter.drawEllipse(at, radius, radius);
    }
    if (chosen >= 0 && static_cast<std::size_t>(chosen) < count) {
        const auto i = static_cast<std::size_t>(chosen);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().text, 2 * scale));
        painter.drawEllipse(
            axes.toPixel(points.x[i], points.y[i]), radius + 3 * scale, radius + 3 * scale);
    }
    painter.restore();
}

} // namespace netwright
