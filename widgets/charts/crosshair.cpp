#include "widgets/charts/crosshair.h"

#include "widgets/charts/charts_panel.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

void addEpochLine(Reading& reading, const Curve& curve, const QString& name, bool isDashed)
{
    const std::size_t at = curve.nearest(reading.x);
    if (at == curve.size()) return;
    reading.lines.push_back({name, figureText(curve.y(at)), curve.x(at), curve.y(at), isDashed});
}

struct Row {
    QString text;
    double swatch = 0; // 0: none, 1: line, 2: dashed
};

std::vector<Row> rowsOf(const Reading& reading, const QString& place)
{
    std::vector<Row> rows = {{place}};
    for (const Reading::Line& line : reading.lines)
        rows.push_back(
            {ChartsPanel::tr("%1: %2").arg(line.name, line.text), line.isDashed ? 2.0 : 1.0});
    for (const QString& note : reading.notes) rows.push_back({note});
    return rows;
}

void drawBox(QPainter& painter, const std::vector<Row>& rows, const PlotArea& area, double x,
    const QColor& color)
{
    const QFontMetricsF metrics(painter.font());
    const double pad = metrics.height() * 0.4, swatch = metrics.height() * 1.1;
    const double most = area.rect.width() - 4 * pad;
    double width = 0;
    for (const Row& row : rows) {
        width = std::max(
            width, metrics.horizontalAdvance(row.text) + (row.swatch > 0 ? swatch + pad : 0));
    }
    width = std::min(width, most);
    const double height = metrics.height() * static_cast<double>(rows.size());
    QRectF box(x + 2 * pad, area.rect.top() + pad, width + 2 * pad, height + 2 * pad);
    if (box.right() > area.rect.right()) box.moveRight(x - 2 * pad);
    if (box.left() < area.rect.left()) box.moveLeft(area.rect.left() + pad);

    painter.setPen(QPen(theme().border, 1));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(box, pad / 2, pad / 2);
    double top = box.top() + pad;
    bool isFirst = true;
    for (const Row& row : rows) {
        QRectF line(box.left() + pad, top, width, metrics.height());
        if (row.swatch > 0) {
            QPen pen(color, 2, Qt::SolidLine, Qt::FlatCap);
            if (row.swatch > 1) pen.setDashPattern({2.5, 1.5});
            painter.setPen(pen);
            painter.drawLine(
                QLineF(line.left(), line.center().y(), line.left() + swatch, line.center().y()));
            line.setLeft(line.left() + swatch + pad);
        }
        painter.setPen(isFirst ? theme().mutedText : theme().text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(row.text, Qt::ElideRight, line.width()));
        top += metrics.height();
        isFirst = false;
    }
}

} // namespace

QString Reading::text(const QString& title) const
{
    QStringList rows = {title};
    for (const Line& line : lines)
        rows.append("  " + ChartsPanel::tr("%1: %2").arg(line.name, line.text));
    for (const QString& note : notes) rows.append("  " + note);
    return rows.join('\n');
}

QString placeText(const ChartContext& context, double x)
{
    const int epoch = context.timeline.epochAt(context.axis, x);
    const QString epochName = QLocale().toString(epoch + 1);
    switch (context.axis) {
    case ChartAxis::step:
        return ChartsPanel::tr("step %1 · epoch %2")
            .arg(QLocale().toString(std::round(x), 'f', 0), epochName);
    case ChartAxis::epoch: return ChartsPanel::tr("epoch %1").arg(QLocale().toString(x, 'f', 2));
    case ChartAxis::relativeTime:
        return ChartsPanel::tr("%1 · epoch %2").arg(durationText(x), epochName);
    }
    return {};
}

std::optional<Reading> readingAt(
    const FigureRecord& record, const ChartContext& context, double x, double reach)
{
    Reading reading;
    const Curve *const raw = &record.raw(), *const epochs = &record.training();
    const Curve* nearest = nullptr;
    for (const Curve* curve : {raw, epochs, &record.validation()}) {
        const std::size_t at = curve->nearest(x);
        if (at == curve->size()) continue;
        const double place = curve->x(at);
        if (nearest == nullptr || std::abs(place - x) < std::abs(reading.x - x)) {
            reading.x = place;
            nearest = curve;
        }
    }
    if (nearest == nullptr) return std::nullopt;
    if (const std::size_t at = raw->nearest(reading.x); at < raw->size()) {
        const QString value = figureText(raw->y(at));
        const bool isSmoothed = context.smoothingOf(record.quantity()) > 0;
        const Curve& drawn = isSmoothed ? record.smoothed() : *raw;
        reading.lines.push_back({ChartsPanel::tr("batch"),
            isSmoothed ? ChartsPanel::tr("%1 (smoothed %2)").arg(value, figureText(drawn.y(at)))
                       : value,
            drawn.x(at), drawn.y(at), false});
    }
    addEpochLine(reading, *epochs, ChartsPanel::tr("training"), false);
    addEpochLine(reading, record.validation(), ChartsPanel::tr("validation"), true);
    for (const ChartContext::MarkEntry& mark : context.marks) {
        if (std::abs(context.position(mark) - x) <= reach) reading.notes.append(mark.text);
    }
    reading.notes.removeDuplicates();
    return reading;
}

void drawCrosshair(QPainter& painter, const Reading& reading, const QString& place,
    const PlotArea& area, const QColor& color, bool isPinned)
{
    const double x = area.pixelX(reading.x);
    if (x < area.rect.left() - 1 || x > area.rect.right() + 1) return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(isPinned ? theme().accent : theme().mutedText, isPinned ? 1.5 : 1));
    painter.drawLine(QLineF(x, area.rect.top(), x, area.rect.bottom()));
    drawBox(painter, rowsOf(reading, place), area, x, color);
}

} // namespace netwright
