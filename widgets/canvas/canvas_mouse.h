#pragma once

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

#include <functional>
#include <memory>

class QMouseEvent;

namespace netwright {

class CanvasView;

// What the mouse does on a canvas: clicks select, and from a few pixels on a gesture begins that
// depends on what lies under the cursor.
class CanvasMouse final : public QObject {
    Q_OBJECT
public:
    explicit CanvasMouse(CanvasView& view);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    // The gesture ends and leaves everything as it was. False where there is none.
    bool cancel();

    // While the space bar is held, the canvas can be dragged. Returns whether it was.
    void holdSpace();
    bool releaseSpace();

    double reach(double pixels) const; // in the scene

private:
    using Begin = std::function<std::unique_ptr<Gesture>()>;

    void pressPort(const PortPlace& port, Qt::KeyboardModifiers modifiers);
    void pressNote(NoteItem& note, NoteItem::Part part, Qt::KeyboardModifiers modifiers);
    void pressItem(QGraphicsItem& item, Qt::KeyboardModifiers modifiers);
    void pressCanvas(Qt::KeyboardModifiers modifiers);
    void select(QGraphicsItem& item, Qt::KeyboardModifiers modifiers);
    void selectOnly(QGraphicsItem* item);
    void startPan(QPoint point);
    std::optional<PortPlace> portUnder(QPointF at) const;
    void showCursor(QPointF at);

    CanvasView& m_view;
    CanvasScene& m_scene;
    Qt::MouseButton m_button = Qt::NoButton;
    QPoint m_start;
    Begin m_begin; // what a drag would begin
    QGraphicsItem* m_clicked = nullptr; // selected alone if it stays a click
    std::unique_ptr<Gesture> m_gesture;
    bool m_isSpaceHeld = false;
    bool m_wasSpaceUsed = false;
};

} // namespace netwright
