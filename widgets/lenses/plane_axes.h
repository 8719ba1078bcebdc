#pragma once

#include <QFontMetricsF>
#include <QList>
#include <QRectF>

class QPainter;

namespace netwright {

// Round figures from minimum to maximum, at most so many: 1, 2 or 5 times a power of ten apart.
QList<double> roundFigures(double minimum, double maximum, int most);

// Where a rectangle of data coordinates lies on a widget; y grows upwards. Its frame leaves room
// for the figures of both axes and is no more than half as long again as it is wide, or the other
// way round.
class PlaneAxes {
public:
    PlaneAxes(const QRectF& area, const QRectF& place, const QFontMetricsF& metrics);

    const QRectF& area() const { return m_area; }
    const QRectF& frame() const { return m_frame; }
    QPointF toPixel(double x, double y) const;
    // Figures and lines of the grid; what lies in the frame is painted between the two.
    void paintGrid(QPainter& painter) const;
    void paintFrame(QPainter& painter) const;

private:
    QRectF m_area, m_frame;
    double m_lineHeight = 0, m_figureWidth = 0;
};

} // namespace netwright
