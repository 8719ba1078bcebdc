#pragma once

#include "widgets/charts/chart_context.h"
#include "widgets/charts/curve_painter.h"
#include "widgets/charts/figure_record.h"

#include <QGraphicsItem>

#include <optional>

namespace netwright {

struct Reading;

// All that stands in the plot area of a chart: curves, marks, crosshair. Painted by hand, since a
// QLineSeries costs milliseconds for a thousand points. Context and record belong to the owner and
// live longer.
class CurveLayer final : public QGraphicsItem {
public:
    CurveLayer(const ChartContext& context, const FigureRecord& record, int series);

    const PlotArea& area() const { return m_area; }
    void setRect(const QRectF& rect);
    void setScales(const AxisScale& horizontal, const AxisScale& vertical);
    void setCrosshairVisible(bool isVisible);
    QColor color() const;
    std::optional<Reading> reading() const; // at the crosshair

    QRectF boundingRect() const override { return m_area.rect; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

private:
    void paintCurves(QPainter& painter, double unit) const;
    void paintCrosshair(QPainter& painter) const;

    const ChartContext& m_context;
    const FigureRecord& m_record;
    int m_series;
    PlotArea m_area;
    bool m_isCrosshairVisible = true;
};

} // namespace netwright
