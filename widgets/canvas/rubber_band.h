#pragma once

#include "widgets/canvas/gesture.h"

#include <QGraphicsRectItem>
#include <QSet>

#include <memory>

namespace netwright {

class CanvasView;

// A frame is drawn over the canvas: what it touches is selected; with Shift or Ctrl in addition to
// what was.
class RubberBand final : public Gesture {
public:
    RubberBand(CanvasView& view, QPoint start);

    void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) override;
    void finish(QPoint point, Qt::KeyboardModifiers modifiers) override;

private:
    CanvasView& m_view;
    QPointF m_start; // scene
    QSet<QGraphicsItem*> m_before;
    std::unique_ptr<QGraphicsRectItem> m_frame;
};

} // namespace netwright
