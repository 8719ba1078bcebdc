#pragma once

#include "widgets/canvas/canvas_scene.h"

class QDropEvent;
class QMimeData;

namespace netwright {

class CanvasView;

// Takes layers that are dragged from the palette: onto the empty canvas, or into a wire, which is
// lit; not into it while Alt is held.
class LayerDrop {
public:
    explicit LayerDrop(CanvasView& view);

    bool accepts(const QMimeData& content) const;
    void moveTo(const QDropEvent& event);
    void leave();
    // The id of the new node, or 0.
    int drop(const QDropEvent& event);

private:
    CanvasView& m_view;
    std::optional<CanvasWire> m_wire;
};

} // namespace netwright
