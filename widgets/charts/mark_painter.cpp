#include "widgets/charts/mark_painter.h"

#include "widgets/charts/charts_panel.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

QColor markColor(ChartMark mark)
{
    switch (mark) {
    case ChartMark::warning: return theme().warning;
    case ChartMark::stop: return theme().error;
    case ChartMark::checkpoint: return theme().success;
    case ChartMark::learningRate: return theme().accent;
    case ChartMark::change: return theme().mutedText;
    }
    return theme().mutedText;
}

// Told apart by shape, not by colour alone.
QPolygonF sign(ChartMark mark, const QPointF& at, double unit)
{
    const double x = at.x(), y = at.y();
    switch (mark) {
    case ChartMark::warning: return {{{x - unit, y + 2 * unit}, {x + unit, y + 2 * unit}, {x, y}}};
    case ChartMark::stop:
        return {{{x - unit, y}, {x + unit, y}, {x + unit, y + 2 * unit}, {x - unit, y + 2 * unit}}};
    case ChartMark::checkpoint:
        return {{{x, y - unit}, {x + unit, y}, {x, y + unit}, {x - unit, y}}};
    case ChartMark::learningRate:
    case ChartMark::change: return {{{x - unit, y}, {x + unit, y}, {x, y + 1.7 * unit}}};
    }
    return {};
}

// The curve that checkpoints and best epochs stand on.
const Curve& monitored(const FigureRecord& record)
{
    return record.validation().size() > 0 ? record.validation() : record.training();
}

} // namespace

void drawMarks(QPainter& painter, const ChartContext& context, const PlotArea& area, double unit)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    double lastX = -1;
    for (const ChartContext::MarkEntry& entry : context.marks) {
        if (entry.mark == ChartMark::checkpoint) continue;
        const double x = std::round(area.pixelX(context.position(entry))) + 0.5;
        const bool isSeen = x >= area.rect.left() && x <= area.rect.right() + 1;
        if (!isSeen || x == lastX) continue;
        const QColor color = markColor(entry.mark);
        QPen pen(color, 1);
        if (entry.mark != ChartMark::stop) pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(QLineF(x, area.rect.top(), x, area.rect.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(sign(entry.mark, {x, area.rect.top()}, unit));
        lastX = x;
    }
}

void drawCheckpoints(QPainter& painter, const ChartContext& context, const FigureRecord& record,
    const PlotArea& area, double unit)
{
    const Curve& curve = monitored(record);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme().chartGround, 1));
    painter.setBrush(markColor(ChartMark::checkpoint));
    for (const ChartContext::MarkEntry& entry : context.marks) {
        if (entry.mark != ChartMark::checkpoint) continue;
        const double x = context.position(entry);
        const std::size_t at = curve.nearest(x);
        if (at == curve.size() || !std::isfinite(curve.y(at))) continue;
        painter.drawPolygon(sign(entry.mark, area.pixel(curve.x(at), curve.y(at)), unit * 1.2));
    }
}

void drawPatience(QPainter& painter, const ChartContext& context, const PlotArea& area, double unit)
{
    const PatienceSpan& span = context.patience;
    const double from = area.pixelX(context.timeline.endOf(context.axis, span.best));
    const double to = area.pixelX(context.timeline.endOf(context.axis, span.best + span.patience));
    const QRectF shade
        = QRectF(QPointF(from, area.rect.top()), QPointF(to, area.rect.bottom())) & area.rect;
    if (shade.width() < 1) return;
    QColor fill = theme().accent;
    fill.setAlphaF(0.12F);
    painter.fillRect(shade, fill);
    const QString text = ChartsPanel::tr("patience %1 of %2").arg(span.waited).arg(span.patience);
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text);
    const double pad = metrics.height() * 0.3;
    // Within the span where there is room, else to its left.
    double x = shade.left() + pad;
    if (x + width > area.rect.right()) x = area.rect.right() - width - pad;
    if (x < area.rect.left()) return;
    painter.setPen(theme().mutedText);
    // Where the curve is not; above under the signs of the marks.
    const double y = isBetterWhenLarger(quantityOf(span.monitor))
        ? area.rect.bottom() - pad - metrics.descent()
        : area.rect.top() + 3 * unit + metrics.ascent();
    painter.drawText(QPointF(x, y), text);
}

void drawBest(QPainter& painter, const ChartContext& context, const FigureRecord& record,
    const PlotArea& area, const QColor& color, double unit)
{
    const auto best = record.best();
    if (!best || isLearningRate(record.quantity())) return;
    const double x = context.timeline.endOf(context.axis, best->epoch);
    if (!area.horizontal.contains(x) || !area.vertical.contains(best->value)) return;
    const QPointF at = area.pixel(x, best->value);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme().chartGround, unit * 0.5));
    painter.setBrush(color);
    painter.drawEllipse(at, unit * 1.4, unit * 1.4);

    const QString text = figureText(best->value);
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text), pad = unit * 0.75;
    // On the side from which the curve does not come.
    const double above = at.y() - metrics.height() - unit * 2.5, below = at.y() + unit * 2.5;
    double top = isBetterWhenLarger(record.quantity()) ? above : below;
    if (top < area.rect.top()) top = below;
    if (top + metrics.height() > area.rect.bottom()) top = above;
    QRectF box(at.x() - width / 2 - pad, top, width + 2 * pad, metrics.height());
    box.moveLeft(std::clamp(box.left(), area.rect.left(), area.rect.right() - box.width()));
    QColor ground = theme().chartGround;
    ground.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, pad, pad);
    painter.setPen(theme().text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace netwright
