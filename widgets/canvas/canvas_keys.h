#pragma once

#include "widgets/canvas/canvas_scene.h"

class QKeyEvent;

namespace netwright {

class CanvasView;

// What the keys do on a canvas. Actions of the window with the same keys come first.
class CanvasKeys {
public:
    explicit CanvasKeys(CanvasView& view);

    // False: the key means nothing here.
    bool press(const QKeyEvent& event);
    // Tab in the order of the flow. False at the end, where the focus leaves the canvas.
    bool walk(int step);
    // Layers and notes, else wires.
    void removeSelection();
    // Off, unless all of them are: then on again.
    void toggleBypass();

private:
    bool pressArrow(const QKeyEvent& event);
    bool pressWithControl(int key);
    bool pressPlain(int key);
    // The arrow as a step along (x) and across (y) the flow.
    QPoint flowStep(int key) const;
    void walkAlong(QPoint step);
    bool nudge(QPointF way);
    bool rename();
    bool wireFrom();
    void focus(int node);

    CanvasView& m_view;
    CanvasScene& m_scene;
};

} // namespace netwright
