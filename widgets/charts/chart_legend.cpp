#include "widgets/charts/chart_legend.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace netwright {

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChartLegend::show(const QColor& color, bool hasValidation)
{
    if (m_color == color && m_hasValidation == hasValidation) return;
    m_color = color;
    m_hasValidation = hasValidation;
    updateGeometry();
    update();
}

// Of a line, its name and the space behind it.
double ChartLegend::width(const QString& text) const
{
    const QFontMetricsF metrics(font());
    return metrics.height() * 2.6 + metrics.horizontalAdvance(text);
}

QSize ChartLegend::sizeHint() const
{
    const int height = QFontMetrics(font()).height();
    if (!m_hasValidation) return {0, height};
    return {static_cast<int>(std::ceil(width(tr("training")) + width(tr("validation")))), height};
}

double ChartLegend::paint(QPainter& painter, const QRectF& rect) const
{
    if (!m_hasValidation) return 0;
    const double height = QFontMetricsF(font()).height();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(font());
    double x = rect.left();
    const auto paintEntry = [&](const QString& text, bool isDashed) {
        QPen pen(m_color, 1.8 * Look::instance().scale(), Qt::SolidLine, Qt::FlatCap);
        if (isDashed) pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(QLineF(x, rect.center().y(), x + height * 1.5, rect.center().y()));
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(x + height * 1.8, rect.top(), width(text), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width(text);
    };
    paintEntry(tr("training"), false);
    paintEntry(tr("validation"), true);
    return x - rect.left();
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect());
}

void ChartLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace netwright
