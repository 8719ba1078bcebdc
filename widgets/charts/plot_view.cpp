#include "widgets/charts/plot_view.h"

#include "widgets/common/theme.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace netwright {
namespace {

constexpr double kClickReach = 6; // pixels
constexpr double kWheelFactor = 1.25;

bool isOwnKey(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Copy) || event.key() == Qt::Key_Home
        || event.key() == Qt::Key_Space;
}

} // namespace

PlotView::PlotView(QWidget* parent) : QChartView(parent)
{
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QPointF PlotView::place(const QPointF& pixel) const
{
    const QRectF area = chart()->plotArea();
    if (area.isEmpty()) return {};
    return {(pixel.x() - area.left()) / area.width(), (area.bottom() - pixel.y()) / area.height()};
}

bool PlotView::isClick(const QPointF& at) const
{
    return (at - m_from).manhattanLength() < kClickReach;
}

QRectF PlotView::rubberBand() const
{
    if (m_drag != Drag::band || isClick(m_to)) return {};
    const QRectF area = chart()->plotArea();
    QRectF band = QRectF(m_from, m_to).normalized();
    // A flat band chooses the whole height, an upright one the whole width.
    if (band.height() < 2 * kClickReach) {
        band.setTop(area.top());
        band.setBottom(area.bottom());
    } else if (band.width() < 2 * kClickReach) {
        band.setLeft(area.left());
        band.setRight(area.right());
    }
    return band & area;
}

bool PlotView::event(QEvent* event)
{
    // Keys that are shortcuts of the window too belong to the chart while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QChartView::event(event);
}

void PlotView::paintEvent(QPaintEvent* event)
{
    QElapsedTimer timer;
    timer.start();
    QChartView::paintEvent(event);
    m_milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void PlotView::drawForeground(QPainter* painter, const QRectF&)
{
    const QRectF band = rubberBand();
    if (band.isEmpty()) return;
    QColor fill = theme().accent;
    fill.setAlphaF(0.15F);
    painter->setPen(QPen(theme().accent, 1));
    painter->setBrush(fill);
    painter->drawRect(band);
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    const bool isLeft = event->button() == Qt::LeftButton;
    if (!isLeft && event->button() != Qt::MiddleButton) return event->ignore();
    m_from = m_to = event->position();
    const bool isPan = !isLeft || event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = isPan ? Drag::pan : Drag::band;
    event->accept();
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    emit hovered(place(at).x());
    if (m_drag == Drag::band) {
        m_to = at;
        viewport()->update();
    } else if (m_drag == Drag::pan) {
        const QPointF way = place(m_to) - place(at);
        m_to = at;
        emit horizontalChosen(way.x(), 1 + way.x());
        emit verticalChosen(way.y(), 1 + way.y());
    }
    event->accept();
}

void PlotView::chooseBand(const QRectF& band)
{
    const QRectF area = chart()->plotArea();
    const QPointF low = place(band.bottomLeft()), high = place(band.topRight());
    if (band.width() < area.width() - 1) emit horizontalChosen(low.x(), high.x());
    if (band.height() < area.height() - 1) emit verticalChosen(low.y(), high.y());
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasDoubleClick = std::exchange(m_wasDoubleClick, false);
    m_to = event->position();
    const QRectF band = rubberBand();
    const Drag drag = std::exchange(m_drag, Drag::none);
    viewport()->update();
    if (drag != Drag::band || wasDoubleClick) return;
    if (!band.isEmpty()) return chooseBand(band);
    if (isClick(m_to)) emit clicked(place(m_to).x());
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    m_wasDoubleClick = true;
    emit resetChosen();
}

void PlotView::zoom(double factor, const QPointF& about, Qt::Orientation orientation)
{
    const double at = std::clamp(orientation == Qt::Horizontal ? about.x() : about.y(), 0.0, 1.0);
    const double from = at - at / factor, to = at + (1 - at) / factor;
    if (orientation == Qt::Horizontal)
        emit horizontalChosen(from, to);
    else
        emit verticalChosen(from, to);
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    // Ctrl, or the cursor on the numbers of the vertical axis, zooms the vertical axis.
    const QPointF at = place(event->position());
    const bool isVertical = event->modifiers().testFlag(Qt::ControlModifier) || at.x() < 0;
    zoom(std::pow(kWheelFactor, event->angleDelta().y() / 120.0), at,
        isVertical ? Qt::Vertical : Qt::Horizontal);
    event->accept();
}

void PlotView::leaveEvent(QEvent* event)
{
    emit left();
    QChartView::leaveEvent(event);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const QPointF centre(0.5, 0.5);
    if (event->matches(QKeySequence::Copy)) return emit copyChosen();
    switch (event->key()) {
    case Qt::Key_Left: return emit stepChosen(-1);
    case Qt::Key_Right: return emit stepChosen(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kWheelFactor, centre, Qt::Horizontal);
    case Qt::Key_Minus: return zoom(1 / kWheelFactor, centre, Qt::Horizontal);
    case Qt::Key_Home: return emit resetChosen();
    case Qt::Key_Space: return emit pinChosen();
    case Qt::Key_Escape: return emit dismissed();
    default: event->ignore();
    }
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    emit focusChanged();
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    emit focusChanged();
}

} // namespace netwright
