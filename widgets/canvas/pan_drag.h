#pragma once

#include "widgets/canvas/gesture.h"

class QGraphicsView;

namespace netwright {

// The canvas is held and moved.
class PanDrag final : public Gesture {
public:
    PanDrag(QGraphicsView& view, QPoint start);
    ~PanDrag() override;

    void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) override;
    void finish(QPoint point, Qt::KeyboardModifiers modifiers) override;

private:
    QGraphicsView& m_view;
    QPoint m_last;
};

} // namespace netwright
