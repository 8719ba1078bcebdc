#include "widgets/charts/curve_painter.h"

#include <QLineF>
#include <QList>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// The points of the area, and one on each side of it, so that lines reach its edges.
std::pair<std::size_t, std::size_t> visiblePoints(const Curve& curve, const PlotArea& area)
{
    const std::size_t first = curve.firstFrom(area.horizontal.minimum);
    const std::size_t last = curve.firstAfter(area.horizontal.maximum);
    return {first == 0 ? 0 : first - 1, std::min(last + 1, curve.size())};
}

bool canBeDrawn(double y, const PlotArea& area)
{
    return std::isfinite(y) && (!area.vertical.isLogarithmic || y > 0);
}

QPen linePen(const CurveStyle& style)
{
    QPen pen(style.color, style.width, Qt::SolidLine, Qt::SquareCap);
    if (!style.isDashed) return pen;
    pen.setDashPattern({4, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

void drawPoint(QPainter& painter, const QPointF& at, const CurveStyle& style)
{
    const double radius = style.width + 1;
    painter.setPen(QPen(style.color, std::max(1.0, style.width * 0.75)));
    painter.setBrush(style.isDashed ? style.ground : style.color);
    painter.drawEllipse(at, radius, radius);
}

void drawSparse(
    QPainter& painter, const Curve& curve, const PlotArea& area, const CurveStyle& style)
{
    const auto [first, last] = visiblePoints(curve, area);
    QList<QLineF> lines;
    QPolygonF points;
    QPolygonF run; // without a gap; only dashes need them in one piece
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(linePen(style));
    painter.setBrush(Qt::NoBrush);
    const auto endRun = [&] {
        if (style.isDashed && run.size() > 1) painter.drawPolyline(run);
        if (run.size() == 1 && !style.hasPoints) lines.append(QLineF(run.front(), run.front()));
        run.clear();
    };
    for (std::size_t i = first; i < last; ++i) {
        if (!canBeDrawn(curve.y(i), area)) {
            endRun();
            continue;
        }
        const QPointF at = area.pixel(curve.x(i), curve.y(i));
        if (!style.isDashed && !run.isEmpty()) lines.append(QLineF(run.back(), at));
        run.append(at);
        if (style.hasPoints) points.append(at);
    }
    endRun();
    if (style.hasLine && !lines.isEmpty()) painter.drawLines(lines);
    // Points close to each other say nothing, and each takes as long as ten pixels of a curve.
    if (points.size() * style.width * 12 > area.rect.width()) return;
    for (const QPointF& at : points) drawPoint(painter, at, style);
}

// What is drawn of a column that is `pixel` from the left: reach and way from the one before it.
class DenseLines {
public:
    DenseLines(const PlotArea& area, const CurveStyle& style)
        : m_area(area), m_thickness(std::max(1.0, std::round(style.width))), m_style(style)
    {
    }

    void add(const Curve::Column& column)
    {
        if (!(column.count > 0 && canBeDrawn(column.maximum, m_area))) {
            m_hasLast = false;
            return;
        }
        const double x = std::floor(m_area.pixelX(column.x)) + 0.5;
        double top = m_area.pixelY(column.maximum), bottom = m_area.pixelY(column.minimum);
        if (m_hasLast && x - m_lastX > 1.5) {
            lines(x).append(QLineF(m_lastX, m_lastY, x, m_area.pixelY(column.first)));
        } else if (m_hasLast) {
            top = std::min(top, m_lastY);
            bottom = std::max(bottom, m_lastY);
        }
        // A flat piece is as thick as the line.
        const double missing = m_thickness - (bottom - top);
        if (missing > 0) {
            top -= missing / 2;
            bottom += missing / 2;
        }
        lines(x).append(QLineF(x, top, x, bottom));
        m_lastX = x;
        m_lastY = m_area.pixelY(column.last);
        m_hasLast = true;
    }

    void draw(QPainter& painter) const
    {
        painter.setRenderHint(QPainter::Antialiasing, false);
        QPen pen(m_style.color, 1, Qt::SolidLine, Qt::FlatCap);
        // A line fills its column, also where a column has several pixels of the device.
        pen.setCosmetic(painter.deviceTransform().m11() <= 1);
        painter.setPen(pen);
        painter.drawLines(m_strong);
        QColor pale = m_style.color;
        pale.setAlphaF(0.25F);
        pen.setColor(pale);
        painter.setPen(pen);
        painter.drawLines(m_pale);
    }

private:
    // The gaps of a dashed line are pale: a gap may hide no extreme.
    QList<QLineF>& lines(double x)
    {
        const bool isGap = m_style.isDashed && static_cast<long>(x) % 7 >= 4;
        return isGap ? m_pale : m_strong;
    }

    const PlotArea& m_area;
    double m_thickness;
    const CurveStyle& m_style;
    QList<QLineF> m_strong, m_pale;
    double m_lastX = 0, m_lastY = 0;
    bool m_hasLast = false;
};

void drawTriangle(QPainter& painter, double x, double base, double size)
{
    painter.drawPolygon(
        QPolygonF{{x - size / 2, base}, {x + size / 2, base}, {x, base - size * 0.9}});
}

void preparePainter(QPainter& painter, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
}

} // namespace

double PlotArea::pixelY(double y) const
{
    return rect.bottom() - std::clamp(vertical.position(y), -20.0, 20.0) * rect.height();
}

std::vector<double> PlotArea::borders() const
{
    const int count = columns();
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i < count; ++i) result.push_back(horizontal.valueAt(double(i) / count));
    result.push_back(horizontal.maximum);
    return result;
}

void drawCurve(QPainter& painter, const Curve& curve, const PlotArea& area, const CurveStyle& style)
{
    const auto [first, last] = visiblePoints(curve, area);
    if (last - first < static_cast<std::size_t>(area.columns()) / 2)
        return drawSparse(painter, curve, area, style);
    if (!style.hasLine) return;
    DenseLines lines(area, style);
    for (const Curve::Column& column : curve.columns(area.borders())) lines.add(column);
    lines.draw(painter);
}

void drawNotFinite(
    QPainter& painter, const Curve& curve, const PlotArea& area, const QColor& color, double size)
{
    if (!curve.hasNotFinite(area.horizontal.minimum, area.horizontal.maximum)) return;
    preparePainter(painter, color);
    double lastX = area.rect.left() - size;
    for (const Curve::Column& column : curve.columns(area.borders())) {
        const double x = area.pixelX(column.x);
        if (!column.hasNotFinite || x - lastX < size) continue;
        drawTriangle(painter, x, area.rect.bottom(), size);
        lastX = x;
    }
}

void drawCut(
    QPainter& painter, const Curve& curve, const PlotArea& area, const QColor& color, double size)
{
    double minimum = 0, maximum = 0;
    const bool isSeen
        = curve.range(area.horizontal.minimum, area.horizontal.maximum, minimum, maximum);
    const AxisScale& upward = area.vertical;
    if (!isSeen || (upward.contains(minimum) && upward.contains(maximum))) return;
    preparePainter(painter, color);
    double lastAbove = area.rect.left() - size, lastBelow = lastAbove;
    for (const Curve::Column& column : curve.columns(area.borders())) {
        const double x = area.pixelX(column.x);
        if (column.maximum > area.vertical.maximum && x - lastAbove >= size) {
            drawTriangle(painter, x, area.rect.top() + size * 0.9, size);
            lastAbove = x;
        }
        if (column.minimum < area.vertical.minimum && x - lastBelow >= size) {
            drawTriangle(painter, x, area.rect.bottom() - size * 0.9, -size);
            lastBelow = x;
        }
    }
}

} // namespace netwright
