#include "widgets/data/class_counts.h"

#include "widgets/common/strings.h"
#include "widgets/common/theme.h"
#include "widgets/lenses/plane_points.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr int kMostBars = 20;
constexpr double kGap = 8;

} // namespace

ClassCounts::ClassCounts(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, &ClassCounts::retranslate);
    retranslate();
}

void ClassCounts::setBars(const std::vector<Bar>& bars)
{
    m_bars = bars;
    retranslate();
}

int ClassCounts::shown() const
{
    return static_cast<int>(std::min<std::size_t>(m_bars.size(), kMostBars));
}

double ClassCounts::rowHeight() const
{
    return QFontMetricsF(font()).height() + 4 * Look::instance().scale();
}

QSize ClassCounts::sizeHint() const
{
    const bool isCut = static_cast<std::size_t>(shown()) < m_bars.size();
    return {static_cast<int>(220 * Look::instance().scale()),
        static_cast<int>(std::ceil((shown() + (isCut ? 1 : 0)) * rowHeight()))};
}

QSize ClassCounts::minimumSizeHint() const
{
    return {static_cast<int>(120 * Look::instance().scale()), sizeHint().height()};
}

void ClassCounts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClassCounts::retranslate()
{
    setAccessibleName(tr("Samples of each class"));
    QStringList spoken;
    for (const Bar& bar : m_bars)
        spoken << tr("%1: %2").arg(bar.name, countText(static_cast<double>(bar.count)));
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void ClassCounts::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(font());
    double nameWidth = 0, figureWidth = 0;
    qint64 most = 1;
    for (int i = 0; i < shown(); ++i) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(bar.name));
        figureWidth = std::max(
            figureWidth, metrics.horizontalAdvance(countText(static_cast<double>(bar.count))));
        most = std::max(most, bar.count);
    }
    nameWidth = std::min(nameWidth + 1, width() * 0.4);
    QRectF place(0, 0, width(), rowHeight());
    for (int i = 0; i < shown(); ++i, place.translate(0, rowHeight())) {
        const Bar& bar = m_bars[static_cast<std::size_t>(i)];
        painter.setPen(theme().text);
        painter.drawText(QRectF(0, place.top(), nameWidth, place.height()),
            Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(bar.name, Qt::ElideRight, nameWidth));
        painter.setPen(theme().mutedText);
        painter.drawText(
            place, Qt::AlignRight | Qt::AlignVCenter, countText(static_cast<double>(bar.count)));
        const double room = std::max(0.0, place.width() - nameWidth - figureWidth - 2 * kGap);
        const double share = static_cast<double>(bar.count) / static_cast<double>(most);
        painter.setPen(Qt::NoPen);
        painter.setBrush(classColor(bar.index));
        painter.drawRoundedRect(QRectF(nameWidth + kGap, place.top() + place.height() * 0.2,
                                    std::max(1.0, room * share), place.height() * 0.6),
            2, 2);
    }
    const int rest = static_cast<int>(m_bars.size()) - shown();
    if (rest == 0) return;
    painter.setPen(theme().mutedText);
    painter.drawText(
        place, Qt::AlignLeft | Qt::AlignVCenter, tr("and %n more classes", nullptr, rest));
}

} // namespace netwright
