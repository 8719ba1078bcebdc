#pragma once

#include <QPixmap>
#include <QWidget>

namespace netwright {

class CanvasView;

// A small picture of the whole drawing with the visible part framed; click or drag moves the view.
class Minimap final : public QWidget {
    Q_OBJECT
public:
    explicit Minimap(CanvasView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void forget();
    void retranslate();
    // From the scene to this widget.
    QTransform toMap() const;
    void paintDrawing();
    void moveView(QPointF point);

    QRectF m_drawing; // scene
    QPixmap m_picture; // of the drawing; null: to be painted again
    CanvasView& m_view;
};

} // namespace netwright
