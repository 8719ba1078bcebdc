#include "widgets/lenses/boundary_plot.h"

#include "widgets/common/theme.h"
#include "widgets/lenses/plane_axes.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr double kFieldStrength = 0.55; // of a colour where the network is sure

QColor faded(const QColor& color, double strength)
{
    return mixed(theme().chartGround, color, std::clamp(strength, 0.0, 1.0) * kFieldStrength);
}

QColor placeColor(const Boundary& boundary, const float* values, std::pair<double, double> range)
{
    if (!std::all_of(values, values + boundary.outputs, [](float v) { return std::isfinite(v); }))
        return theme().chartGround;
    if (boundary.isRegression) {
        const double extent = range.second - range.first;
        const double share = extent > 0 ? (values[0] - range.first) / extent : 0.5;
        return faded(classColor(share < 0.5 ? 0 : 1), std::abs(2 * share - 1));
    }
    if (boundary.outputs == 1)
        return faded(classColor(values[0] < 0.5 ? 0 : 1), std::abs(2.0 * values[0] - 1));
    const float* best = std::max_element(values, values + boundary.outputs);
    const double even = 1.0 / boundary.outputs;
    return faded(classColor(static_cast<int>(best - values)), (*best - even) / (1 - even));
}

} // namespace

BoundaryPlot::BoundaryPlot(QWidget* parent) : QWidget(parent)
{
    connect(&Look::instance(), &Look::changed, this, [this] {
        recolor();
        updateGeometry();
    });
    retranslate();
}

void BoundaryPlot::setPoints(const PlanePoints& points)
{
    m_points = points;
    recolor();
}

void BoundaryPlot::setBoundary(const Boundary& boundary)
{
    m_boundary = boundary;
    recolor();
}

QRectF BoundaryPlot::areaFor(const PlanePoints& points)
{
    return areaOf(points);
}

QSize BoundaryPlot::sizeHint() const
{
    return QSize(280, 260) * Look::instance().scale();
}

QSize BoundaryPlot::minimumSizeHint() const
{
    return QSize(160, 140) * Look::instance().scale();
}

void BoundaryPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void BoundaryPlot::retranslate()
{
    setAccessibleName(tr("Decision boundary"));
    update();
}

bool BoundaryPlot::hasBoundary() const
{
    const auto places
        = static_cast<std::size_t>(m_boundary.columns) * static_cast<std::size_t>(m_boundary.rows);
    return places > 0 && !m_boundary.area.isEmpty()
        && m_boundary.values.size() == places * static_cast<std::size_t>(m_boundary.outputs);
}

QRectF BoundaryPlot::area() const
{
    if (!hasBoundary()) return areaOf(m_points);
    if (m_boundary.rows > 1) return m_boundary.area;
    QRectF area = m_points.x.empty() ? m_boundary.area : areaOf(m_points);
    area.setLeft(m_boundary.area.left());
    area.setRight(m_boundary.area.right());
    return area;
}

// Paints the field once for each boundary and theme, and not for each paint event.
void BoundaryPlot::recolor()
{
    m_range = targetRange(m_points);
    m_field = {};
    if (hasBoundary() && m_boundary.rows > 1) {
        m_field = QImage(m_boundary.columns, m_boundary.rows, QImage::Format_RGB32);
        const float* values = m_boundary.values.data();
        for (int y = m_boundary.rows - 1; y >= 0; --y)
            for (int x = 0; x < m_boundary.columns; ++x, values += m_boundary.outputs)
                m_field.setPixelColor(x, y, placeColor(m_boundary, values, m_range));
    }
    update();
}

void BoundaryPlot::paintCurve(QPainter& painter, const PlaneAxes& axes) const
{
    painter.save();
    painter.setClipRect(axes.frame());
    painter.setRenderHint(QPainter::Antialiasing);
    const int outputs = m_boundary.outputs;
    for (int output = 0; output < outputs; ++output) {
        QPainterPath path;
        bool isOpen = false;
        for (int i = 0; i < m_boundary.columns; ++i) {
            const double y = m_boundary.values[static_cast<std::size_t>(i * outputs + output)];
            const double x
                = m_boundary.area.left() + m_boundary.area.width() * (i + 0.5) / m_boundary.columns;
            if (!std::isfinite(y)) {
                isOpen = false;
                continue;
            }
            const QPointF at = axes.toPixel(x, y);
            isOpen ? path.lineTo(at) : path.moveTo(at);
            isOpen = true;
        }
        painter.setPen(QPen(classColor(output + 1), 2 * Look::instance().scale()));
        painter.drawPath(path);
    }
    painter.restore();
}

void BoundaryPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_points.x.empty() && !hasBoundary()) {
        painter.setPen(theme().mutedText);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
            tr("What the network says of every point is drawn here while it trains on data of one "
               "or two numbers."));
        return;
    }
    const PlaneAxes axes(area(), rect(), QFontMetricsF(font()));
    painter.fillRect(axes.frame(), theme().chartGround);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_field.isNull()) painter.drawImage(axes.frame(), m_field);
    axes.paintGrid(painter);
    paintPoints(painter, axes, m_points, m_range);
    if (hasBoundary() && m_boundary.rows == 1) paintCurve(painter, axes);
    axes.paintFrame(painter);
}

} // namespace netwright
