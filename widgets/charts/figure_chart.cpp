#include "widgets/charts/figure_chart.h"

#include "widgets/charts/chart_legend.h"
#include "widgets/charts/crosshair.h"
#include "widgets/charts/figure_scales.h"
#include "widgets/charts/plot_view.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/icons.h"
#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QCategoryAxis>
#include <QElapsedTimer>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright {
namespace {

QCategoryAxis* addAxis(QChart& chart, Qt::Alignment alignment)
{
    auto* const axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setStartValue(0);
    axis->setRange(0, 1);
    chart.addAxis(axis, alignment);
    return axis;
}

// The axis itself always reaches from 0 to 1: how it is spread the scale knows.
void setTicks(QCategoryAxis& axis, const AxisScale& scale, const std::vector<Tick>& ticks)
{
    const QStringList before = axis.categoriesLabels();
    bool isSame = before.size() == static_cast<qsizetype>(ticks.size());
    for (qsizetype i = 0; isSame && i < before.size(); ++i) {
        const Tick& tick = ticks[static_cast<std::size_t>(i)];
        isSame = before[i] == tick.label
            && qFuzzyCompare(1 + axis.endValue(before[i]), 1 + scale.position(tick.value));
    }
    if (isSame) return;
    for (const QString& label : before) axis.remove(label);
    for (const Tick& tick : ticks) axis.append(tick.label, scale.position(tick.value));
}

} // namespace

FigureChart::FigureChart(
    const ChartContext& context, FigureRecord& record, int series, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_record(record),
      m_layer(new CurveLayer(context, record, series)),
      m_view(new PlotView(this)),
      m_horizontalAxis(addAxis(*m_view->chart(), Qt::AlignBottom)),
      m_verticalAxis(addAxis(*m_view->chart(), Qt::AlignLeft)),
      m_title(new ElidedLabel(this)),
      m_summary(new ElidedLabel(this)),
      m_legend(new ChartLegend(this)),
      m_export(new QToolButton(this))
{
    setObjectName("chart_" + record.quantity());
    QChart& chart = *m_view->chart();
    chart.legend()->hide();
    chart.setBackgroundVisible(false);
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    m_layer->setParentItem(&chart);
    connect(&chart, &QChart::plotAreaChanged, this, [this](const QRectF& area) {
        m_layer->setRect(area);
        placeTicks();
    });
    m_title->setText(record.quantity());
    m_export->setObjectName("export");
    m_export->setAutoRaise(true);
    connect(m_export, &QToolButton::clicked, this, &FigureChart::exportChosen);

    auto* const row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_legend);
    row->addWidget(m_export);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    connectView();
    connect(&Look::instance(), &Look::changed, this, &FigureChart::restyle);
    restyle();
    retranslate();
    redraw();
}

void FigureChart::connectView()
{
    const auto toValue = [this](double place) { return horizontal().valueAt(place); };
    connect(m_view, &PlotView::hovered, this,
        [this, toValue](double place) { emit hovered(toValue(place)); });
    connect(m_view, &PlotView::clicked, this,
        [this, toValue](double place) { emit clicked(toValue(place)); });
    connect(m_view, &PlotView::left, this, &FigureChart::left);
    connect(m_view, &PlotView::horizontalChosen, this,
        [this](double from, double to) { emit horizontalChosen(horizontal().part(from, to)); });
    connect(m_view, &PlotView::verticalChosen, this, [this](double from, double to) {
        m_verticalZoom = vertical().part(from, to);
        redraw();
    });
    connect(m_view, &PlotView::resetChosen, this, &FigureChart::resetChosen);
    connect(m_view, &PlotView::copyChosen, this, &FigureChart::copyChosen);
    connect(m_view, &PlotView::stepChosen, this, &FigureChart::stepChosen);
    connect(m_view, &PlotView::dismissed, this, &FigureChart::dismissed);
    connect(m_view, &PlotView::pinChosen, this, &FigureChart::pinChosen);
    connect(m_view, &PlotView::focusChanged, this, qOverload<>(&QWidget::update));
}

void FigureChart::restyle()
{
    const double scale = Look::instance().scale();
    const auto scaled = [scale](int pixels) { return static_cast<int>(pixels * scale); };
    layout()->setContentsMargins(scaled(12), scaled(4), scaled(8), scaled(8));
    layout()->setSpacing(scaled(4));
    layout()->itemAt(0)->layout()->setSpacing(scaled(8));
    setMinimumHeight(scaled(isLearningRate(m_record.quantity()) ? 160 : 220));
    const auto setColor = [](QWidget& widget, const QColor& color) {
        QPalette palette = widget.palette();
        palette.setColor(QPalette::WindowText, color);
        widget.setPalette(palette);
    };
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    setColor(*m_title, theme().text);
    setColor(*m_summary, theme().mutedText);
    m_export->setIcon(icon("export"));
    m_export->setIconSize(QSize(scaled(16), scaled(16)));

    m_view->setBackgroundBrush(theme().chartGround);
    m_view->chart()->setMargins(QMargins(0, fontMetrics().height() / 2, fontMetrics().height(), 0));
    for (QCategoryAxis* axis : {m_horizontalAxis, m_verticalAxis}) {
        axis->setLabelsFont(font());
        axis->setLabelsColor(theme().mutedText);
        axis->setGridLinePen(QPen(theme().chartGrid, 1));
        axis->setLinePen(QPen(theme().border, 1));
    }
    redraw();
    update();
}

void FigureChart::retranslate()
{
    const QString name = tr("Export the chart of %1").arg(m_record.quantity());
    m_export->setToolTip(name);
    m_export->setAccessibleName(name);
    redraw();
}

QString FigureChart::summary() const
{
    const auto best = m_record.best();
    const auto last = m_record.last();
    if (!last) return {};
    if (!best || isLearningRate(m_record.quantity())) return figureText(*last);
    return tr("last %1, best %2 in epoch %3")
        .arg(figureText(*last), figureText(best->value), QLocale().toString(best->epoch + 1));
}

void FigureChart::redraw()
{
    QElapsedTimer timer;
    timer.start();
    m_isStale = false;
    m_record.update(m_context.timeline, m_context.axis, m_context.smoothingOf(m_record.quantity()));
    const AxisScale across = horizontalScale(m_context);
    if (m_verticalZoom && m_verticalZoom->isLogarithmic != m_context.isVerticalLogarithmic)
        m_verticalZoom.reset();
    m_layer->setScales(
        across, m_verticalZoom ? *m_verticalZoom : verticalScale(m_record, m_context, across));
    placeTicks();
    showLegend();
    const QString text = summary();
    if (m_summary->text() != text) m_summary->setText(text);
    const QString name = tr("Chart of %1: %2").arg(m_record.quantity(), text);
    if (m_view->accessibleName() != name) m_view->setAccessibleName(name);
    m_view->viewport()->update();
    m_milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void FigureChart::placeTicks()
{
    const QRectF area = m_view->chart()->plotArea();
    const QFontMetricsF metrics(font());
    const int across = static_cast<int>(area.width() / (metrics.averageCharWidth() * 11));
    const int upward = static_cast<int>(area.height() / (metrics.height() * 2.2));
    const bool isTime = m_context.axis == ChartAxis::relativeTime;
    setTicks(*m_horizontalAxis, horizontal(),
        ticks(horizontal(), std::clamp(across, 2, 12),
            isTime ? TickFormat::duration : TickFormat::number));
    setTicks(*m_verticalAxis, vertical(), ticks(vertical(), std::clamp(upward, 2, 8)));
}

void FigureChart::showLegend()
{
    m_legend->show(m_layer->color(), m_record.validation().size() > 0);
    // Where it is narrow, the name and the last value are worth more; the best one is not.
    const int wanted = m_title->sizeHint().width() + m_summary->sizeHint().width() * 3 / 4
        + m_legend->sizeHint().width() + m_export->sizeHint().width();
    m_legend->setVisible(width() > wanted + 48 * Look::instance().scale());
}

void FigureChart::redrawCrosshair()
{
    m_view->viewport()->update();
}

void FigureChart::resetVertical()
{
    m_verticalZoom.reset();
    redraw();
}

double FigureChart::milliseconds() const
{
    return m_milliseconds + m_view->milliseconds();
}

QString FigureChart::readingText() const
{
    const auto reading = m_layer->reading();
    return reading ? reading->text(m_record.quantity()) : QString();
}

void FigureChart::paintPicture(QPainter& painter, const QSizeF& size) const
{
    const double row = QFontMetricsF(font()).height() * 1.6, pad = row / 3;
    painter.fillRect(QRectF(QPointF(), size), theme().chartGround);
    painter.setFont(m_title->font());
    painter.setPen(theme().text);
    const QRectF titleRow(pad, pad, size.width() - 2 * pad, row);
    painter.drawText(titleRow, Qt::AlignLeft | Qt::AlignVCenter, m_title->text());
    const double legend = m_legend->sizeHint().width();
    m_legend->paint(painter, titleRow.adjusted(titleRow.width() - legend, 0, 0, 0));
    m_layer->setCrosshairVisible(false);
    m_view->scene()->render(&painter,
        QRectF(pad, pad + row, size.width() - 2 * pad, size.height() - row - 2 * pad),
        m_view->sceneRect());
    m_layer->setCrosshairVisible(true);
}

void FigureChart::paintEvent(QPaintEvent*)
{
    if (m_isStale) emit staleSeen();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = m_view->hasFocus();
    const double width = hasFocus ? 2 : 1, radius = 6 * Look::instance().scale();
    painter.setPen(QPen(hasFocus ? theme().focus : theme().border, width));
    painter.setBrush(theme().chartGround);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void FigureChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showLegend();
}

void FigureChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace netwright
