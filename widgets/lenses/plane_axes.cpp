#include "widgets/lenses/plane_axes.h"

#include "widgets/common/strings.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr double kMostUneven = 1.5; // longer side of the frame by the shorter one
constexpr double kGap = 4;
constexpr int kDigits = 3;

QRectF kept(const QRectF& frame)
{
    QSizeF size = frame.size();
    size.setWidth(std::min(size.width(), size.height() * kMostUneven));
    size.setHeight(std::min(size.height(), size.width() * kMostUneven));
    QRectF result({}, size);
    result.moveCenter(frame.center());
    return result;
}

} // namespace

QList<double> roundFigures(double minimum, double maximum, int most)
{
    const double extent = maximum - minimum;
    if (!(extent > 0) || !std::isfinite(extent) || most < 1) return {};
    const double power = std::pow(10, std::floor(std::log10(extent / most)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        step = power * factor;
        if (extent / step <= most) break;
    }
    QList<double> figures;
    for (double i = std::ceil(minimum / step); i * step <= maximum; ++i)
        figures << (i == 0 ? 0 : i * step);
    return figures;
}

PlaneAxes::PlaneAxes(const QRectF& area, const QRectF& place, const QFontMetricsF& metrics)
    : m_area(area),
      m_lineHeight(metrics.height()),
      m_figureWidth(metrics.horizontalAdvance(QStringLiteral("−0.00")))
{
    m_frame = kept(place.adjusted(
        m_figureWidth + kGap, m_lineHeight / 2, -m_figureWidth / 2, -m_lineHeight - kGap));
}

QPointF PlaneAxes::toPixel(double x, double y) const
{
    return {m_frame.left() + (x - m_area.left()) / m_area.width() * m_frame.width(),
        m_frame.bottom() - (y - m_area.top()) / m_area.height() * m_frame.height()};
}

void PlaneAxes::paintGrid(QPainter& painter) const
{
    const auto room = [](double length, double each) {
        return std::clamp(static_cast<int>(length / each), 1, 8);
    };
    const QPen line(theme().chartGrid, 1);
    const QPen text(theme().mutedText);
    for (const double x :
        roundFigures(m_area.left(), m_area.right(), room(m_frame.width(), m_figureWidth * 1.5))) {
        const double at = toPixel(x, 0).x();
        painter.setPen(line);
        painter.drawLine(QPointF(at, m_frame.top()), QPointF(at, m_frame.bottom()));
        painter.setPen(text);
        painter.drawText(
            QRectF(at - m_figureWidth, m_frame.bottom() + kGap, 2 * m_figureWidth, m_lineHeight),
            Qt::AlignHCenter | Qt::AlignTop, figureText(x, kDigits));
    }
    for (const double y :
        roundFigures(m_area.top(), m_area.bottom(), room(m_frame.height(), m_lineHeight * 2))) {
        const double at = toPixel(0, y).y();
        painter.setPen(line);
        painter.drawLine(QPointF(m_frame.left(), at), QPointF(m_frame.right(), at));
        painter.setPen(text);
        painter.drawText(QRectF(m_frame.left() - 2 * m_figureWidth - kGap, at - m_lineHeight,
                             2 * m_figureWidth, 2 * m_lineHeight),
            Qt::AlignRight | Qt::AlignVCenter, figureText(y, kDigits));
    }
}

void PlaneAxes::paintFrame(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().border, 1));
    painter.drawRect(m_frame);
}

} // namespace netwright
