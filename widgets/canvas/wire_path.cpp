#include "widgets/canvas/wire_path.h"

#include "widgets/canvas/canvas_style.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

double distanceToSegment(QPointF a, QPointF b, QPointF point)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double share
        = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
    return QLineF(a + along * share, point).length();
}

} // namespace

QPainterPath wirePath(QPointF from, QPointF to, Qt::Orientation direction)
{
    const bool isDown = direction == Qt::Vertical;
    const double ahead = isDown ? to.y() - from.y() : to.x() - from.x();
    const double aside = std::abs(isDown ? to.x() - from.x() : to.y() - from.y());
    const double bend = ahead >= 0 ? std::max(ahead / 2, std::min(20.0, aside / 2))
                                   : std::min(120.0, 20 - ahead / 2);
    const QPointF handle = isDown ? QPointF(0, bend) : QPointF(bend, 0);
    QPainterPath path(from);
    path.cubicTo(from + handle, to - handle, to);
    return path;
}

QPolygonF pointsAlong(const QPainterPath& path)
{
    constexpr int kSteps = 20;
    if (path.elementCount() != 4) return {};
    const QPointF a = path.elementAt(0), b = path.elementAt(1), c = path.elementAt(2),
                  d = path.elementAt(3);
    QPolygonF points;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = double(i) / kSteps, s = 1 - t;
        points << s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
    return points;
}

double distanceTo(const QPolygonF& line, QPointF point)
{
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < line.size(); ++i)
        least = std::min(least, distanceToSegment(line[i - 1], line[i], point));
    return least;
}

} // namespace netwright
