#pragma once

#include "widgets/lenses/plane_points.h"

#include <QWidget>

namespace netwright {

// Samples as points of a plane, in the colours of their classes or targets. A click chooses the
// point nearest to it, arrow keys go from sample to sample.
class ScatterPlot final : public QWidget {
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget* parent = nullptr);

    void setPoints(const PlanePoints& points);
    const PlanePoints& points() const { return m_points; }
    int chosen() const { return m_chosen; } // -1: none
    void setChosen(int index); // is not reported
    QPointF placeOf(int index) const; // on the widget

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosenChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int index);
    void retranslate();

    PlanePoints m_points;
    int m_chosen = -1;
};

} // namespace netwright
