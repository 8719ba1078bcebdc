#include "widgets/data/scatter_plot.h"

#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/lenses/plane_axes.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace netwright {
namespace {

constexpr double kReach = 24; // pixels from a click to the point that it chooses

} // namespace

ScatterPlot::ScatterPlot(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void ScatterPlot::setPoints(const PlanePoints& points)
{
    m_points = points;
    m_chosen = -1;
    retranslate();
}

void ScatterPlot::setChosen(int index)
{
    const int count = static_cast<int>(std::min(m_points.x.size(), m_points.y.size()));
    m_chosen = index >= 0 && index < count ? index : -1;
    retranslate();
}

QPointF ScatterPlot::placeOf(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    return PlaneAxes(areaOf(m_points), rect(), QFontMetricsF(font()))
        .toPixel(m_points.x[i], m_points.y[i]);
}

QSize ScatterPlot::sizeHint() const
{
    return QSize(260, 240) * Look::instance().scale();
}

QSize ScatterPlot::minimumSizeHint() const
{
    return QSize(160, 160) * Look::instance().scale();
}

void ScatterPlot::choose(int index)
{
    if (index == m_chosen) return;
    setChosen(index);
    emit chosenChanged(m_chosen);
}

void ScatterPlot::retranslate()
{
    setAccessibleName(tr("Samples as points"));
    if (m_chosen < 0) {
        setAccessibleDescription({});
    } else {
        const auto i = static_cast<std::size_t>(m_chosen);
        setAccessibleDescription(
            tr("Sample %1 of %2 at %3, %4")
                .arg(QString::number(m_chosen + 1), QString::number(m_points.x.size()),
                    figureText(m_points.x[i]), figureText(m_points.y[i])));
    }
    update();
}

void ScatterPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ScatterPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const PlaneAxes axes(areaOf(m_points), rect(), QFontMetricsF(font()));
    const std::size_t count = std::min(m_points.x.size(), m_points.y.size());
    double nearest = kReach * Look::instance().scale();
    int found = -1;
    for (std::size_t i = 0; i < count; ++i) {
        const double distance
            = QLineF(axes.toPixel(m_points.x[i], m_points.y[i]), event->position()).length();
        if (!(distance < nearest)) continue;
        nearest = distance;
        found = static_cast<int>(i);
    }
    choose(found);
}

void ScatterPlot::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(std::min(m_points.x.size(), m_points.y.size())) - 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: return choose(std::min(m_chosen + 1, last));
    case Qt::Key_Left:
    case Qt::Key_Up: return choose(std::max(m_chosen - 1, std::min(0, last)));
    case Qt::Key_Home: return choose(std::min(0, last));
    case Qt::Key_End: return choose(last);
    default: QWidget::keyPressEvent(event);
    }
}

void ScatterPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const PlaneAxes axes(areaOf(m_points), rect(), QFontMetricsF(font()));
    painter.fillRect(axes.frame(), theme().chartGround);
    axes.paintGrid(painter);
    paintPoints(painter, axes, m_points, targetRange(m_points), m_chosen);
    axes.paintFrame(painter);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRect(axes.frame());
}

} // namespace netwright
