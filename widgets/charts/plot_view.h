#pragma once

#include <QChartView>

#include <optional>

namespace netwright {

// The view of one chart: turns mouse and keys into what the user asks for. Places are parts of the
// plot area, 0 … 1 from its left and from its bottom; what they mean the owner knows.
class PlotView final : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    double milliseconds() const { return m_milliseconds; } // of the last painting

signals:
    void hovered(double x);
    void left();
    void clicked(double x);
    void horizontalChosen(double from, double to); // this part of what is shown
    void verticalChosen(double from, double to);
    void resetChosen();
    void copyChosen();
    void stepChosen(int direction); // the crosshair to the next point
    void pinChosen();
    void dismissed();
    void focusChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPointF place(const QPointF& pixel) const;
    QRectF rubberBand() const; // in the viewport; null where none is drawn
    bool isClick(const QPointF& at) const;
    void chooseBand(const QRectF& band);
    void zoom(double factor, const QPointF& about, Qt::Orientation orientation);

    enum class Drag { none, band, pan };
    Drag m_drag = Drag::none;
    QPointF m_from, m_to; // in the viewport
    bool m_wasDoubleClick = false;
    double m_milliseconds = 0;
};

} // namespace netwright
