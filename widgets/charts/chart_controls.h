#pragma once

#include "widgets/charts/chart_terms.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace netwright {

// The row over the charts: horizontal axis, logarithms, outliers, smoothing. Goes on in a second
// row where it is narrow.
class ChartControls final : public QWidget {
    Q_OBJECT
public:
    explicit ChartControls(QWidget* parent = nullptr);

    // Show a choice and tell nobody.
    void showAxis(ChartAxis axis);
    void showLogarithmic(bool isHorizontal, bool isVertical);
    void showSmoothing(double weight);

signals:
    void axisChosen(netwright::ChartAxis axis);
    void logarithmicChosen(bool isHorizontal, bool isVertical);
    void clippingChosen(bool clips);
    void smoothingChosen(double weight);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* group(const QList<QWidget*>& widgets);
    void restyle();
    void retranslate();
    void showWeight();

    QLabel *m_axisName, *m_smoothingName, *m_weight;
    QComboBox* m_axis;
    QToolButton *m_horizontalLog, *m_verticalLog, *m_clip;
    QSlider* m_smoothing;
};

} // namespace netwright
