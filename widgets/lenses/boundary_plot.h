#pragma once

#include "widgets/lenses/plane_points.h"

#include <QImage>
#include <QRectF>
#include <QWidget>

#include <vector>

namespace netwright {

// What a network says all over a rectangle of a two-dimensional input, with the samples on top.
struct Boundary {
    QRectF area = {}; // in data coordinates; y grows upwards
    int columns = 0, rows = 0; // one row: a network of one input, asked along x
    int outputs = 1; // numbers a place: 1 = a probability or a value, more = one a class
    std::vector<float> values = {}; // row by row from the bottom
    bool isRegression = false;
    int epoch = -1;
};

// Draws both in the colours of the classes; the surer the network the stronger the colour. Data of
// one input and one number as target is drawn as a curve through the points.
class BoundaryPlot final : public QWidget {
    Q_OBJECT
public:
    explicit BoundaryPlot(QWidget* parent = nullptr);

    void setPoints(const PlanePoints& points);
    void setBoundary(const Boundary& boundary);
    // What the network must be asked about for the points: their extent with a margin.
    static QRectF areaFor(const PlanePoints& points);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void recolor();
    bool hasBoundary() const;
    QRectF area() const;
    void paintCurve(QPainter& painter, const class PlaneAxes& axes) const;

    PlanePoints m_points;
    Boundary m_boundary;
    QImage m_field; // the boundary in the colours of the theme
    std::pair<double, double> m_range = {0, 1}; // of targets and values of a regression
};

} // namespace netwright
