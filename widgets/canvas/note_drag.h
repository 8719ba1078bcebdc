#pragma once

#include "widgets/canvas/canvas_model.h"
#include "widgets/canvas/gesture.h"
#include "widgets/canvas/note_item.h"

namespace netwright {

class CanvasView;

// A handle of a note is moved: its corner changes the size, the tip of its arrow points elsewhere.
// A tip that is put back onto the note is no arrow.
class NoteDrag final : public Gesture {
public:
    NoteDrag(CanvasView& view, NoteItem& item, NoteItem::Part part);
    ~NoteDrag() override;

    void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) override;
    void finish(QPoint point, Qt::KeyboardModifiers modifiers) override;

private:
    CanvasNote changed(QPointF point) const;

    CanvasView& m_view;
    NoteItem& m_item;
    NoteItem::Part m_part;
};

} // namespace netwright
