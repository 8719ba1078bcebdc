#include "widgets/charts/curve_layer.h"

#include "widgets/charts/crosshair.h"
#include "widgets/charts/mark_painter.h"
#include "widgets/common/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <cmath>

namespace netwright {
CurveLayer::CurveLayer(const ChartContext& context, const FigureRecord& record, int series)
    : m_context(context), m_record(record), m_series(series)
{
    setFlag(ItemClipsToShape, true);
    setZValue(100); // over the grid
}

void CurveLayer::setRect(const QRectF& rect)
{
    prepareGeometryChange();
    m_area.rect = rect;
}

void CurveLayer::setScales(const AxisScale& horizontal, const AxisScale& vertical)
{
    m_area.horizontal = horizontal;
    m_area.vertical = vertical;
    update();
}

void CurveLayer::setCrosshairVisible(bool isVisible)
{
    m_isCrosshairVisible = isVisible;
}

QColor CurveLayer::color() const
{
    return theme().seriesColor(m_series);
}

std::optional<Reading> CurveLayer::reading() const
{
    if (!m_context.crosshair) return std::nullopt;
    const double pixels = m_area.pixelX(*m_context.crosshair);
    return readingAt(m_record, m_context, *m_context.crosshair,
        std::abs(m_area.x(pixels + 6 * Look::instance().scale()) - *m_context.crosshair));
}

void CurveLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_area.rect.width() < 1 || m_area.rect.height() < 1) return;
    const double unit = 4 * Look::instance().scale();
    painter->save();
    painter->setFont(QGuiApplication::font());
    const bool isMonitored = quantityOf(m_context.patience.monitor) == m_record.quantity();
    if (m_context.patience.patience > 0 && isMonitored)
        drawPatience(*painter, m_context, m_area, unit);
    drawMarks(*painter, m_context, m_area, unit);
    paintCurves(*painter, unit);
    if (m_record.quantity() == "loss") drawCheckpoints(*painter, m_context, m_record, m_area, unit);
    drawBest(*painter, m_context, m_record, m_area, color(), unit);
    if (m_isCrosshairVisible) paintCrosshair(*painter);
    painter->restore();
}

void CurveLayer::paintCurves(QPainter& painter, double unit) const
{
    const QColor ground = theme().chartGround, strong = color();
    // Opaque: a transparent line takes twice the time.
    const QColor faint = mixed(ground, strong, theme().kind == Theme::Kind::light ? 0.35 : 0.45);
    const double thick = 1.8 * Look::instance().scale();
    const bool isSmoothed = m_context.smoothingOf(m_record.quantity()) > 0;
    const bool hasBatches = m_record.raw().size() > 0;
    drawCurve(painter, m_record.raw(), m_area, {.color = isSmoothed ? faint : strong});
    if (isSmoothed) drawCurve(painter, m_record.smoothed(), m_area, {strong, thick});
    // Beside a line of batches the epochs are points only.
    drawCurve(painter, m_record.training(), m_area,
        {.color = strong,
            .width = hasBatches ? thick * 0.6 : thick,
            .hasPoints = true,
            .hasLine = !hasBatches});
    drawCurve(painter, m_record.validation(), m_area,
        {.color = strong, .width = thick, .isDashed = true, .hasPoints = true, .ground = ground});
    for (const Curve* curve : {&m_record.raw(), &m_record.training(), &m_record.validation()}) {
        drawNotFinite(painter, *curve, m_area, theme().error, unit * 2);
        drawCut(painter, *curve, m_area, theme().warning, unit * 1.5);
    }
}

void CurveLayer::paintCrosshair(QPainter& painter) const
{
    const std::optional<Reading> here = reading();
    if (!here) return;
    for (const Reading::Line& line : here->lines) {
        if (!m_area.vertical.contains(line.y)) continue;
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(color(), 1.5));
        painter.setBrush(theme().chartGround);
        const double radius = 3 * Look::instance().scale();
        painter.drawEllipse(m_area.pixel(line.x, line.y), radius, radius);
    }
    drawCrosshair(
        painter, *here, placeText(m_context, here->x), m_area, color(), m_context.isPinned);
}

} // namespace netwright
