#pragma once

#include "widgets/charts/curve_layer.h"

#include <QWidget>

#include <optional>

class QCategoryAxis;
class QToolButton;

namespace netwright {

class ChartLegend;
class ElidedLabel;
class PlotView;

// The chart of one quantity with its title row. Reads what the panel owns; reports what the user
// asked for.
class FigureChart final : public QWidget {
    Q_OBJECT
public:
    FigureChart(
        const ChartContext& context, FigureRecord& record, int series, QWidget* parent = nullptr);

    const FigureRecord& record() const { return m_record; }
    // Brings curves, axes and texts up to date and paints soon.
    void redraw();
    // What it shows is old: it says so when it comes into sight.
    void invalidate() { m_isStale = true; }
    // Only what stands at the crosshair changed.
    void redrawCrosshair();
    // The whole height again.
    void resetVertical();
    double milliseconds() const; // of the last redraw with its painting

    const AxisScale& horizontal() const { return m_layer->area().horizontal; }
    const AxisScale& vertical() const { return m_layer->area().vertical; }
    QString readingText() const; // at the crosshair; empty where there is none
    // Title, legend and chart as they are seen, without crosshair.
    void paintPicture(QPainter& painter, const QSizeF& size) const;

signals:
    void staleSeen();
    void hovered(double x); // on the horizontal axis
    void left();
    void clicked(double x);
    void stepChosen(int direction);
    void horizontalChosen(const netwright::AxisScale& scale);
    void resetChosen();
    void copyChosen();
    void pinChosen();
    void dismissed();
    void exportChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectView();
    void restyle();
    void retranslate();
    void placeTicks();
    void showLegend();
    QString summary() const;

    const ChartContext& m_context;
    FigureRecord& m_record;
    CurveLayer* m_layer; // of the chart
    PlotView* m_view;
    QCategoryAxis *m_horizontalAxis, *m_verticalAxis;
    ElidedLabel* m_title;
    ElidedLabel* m_summary;
    ChartLegend* m_legend;
    QToolButton* m_export;
    std::optional<AxisScale> m_verticalZoom;
    bool m_isStale = true;
    double m_milliseconds = 0; // of the last redraw without painting
};

} // namespace netwright
