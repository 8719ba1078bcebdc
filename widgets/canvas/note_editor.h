#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QPlainTextEdit>
#include <QPointer>

namespace netwright {

class CanvasView;

// Edits the text of a note in its place. Ctrl+Enter or a click elsewhere keeps what was typed,
// Escape gives it up. Lives until then.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    NoteEditor(CanvasView& view, const CanvasNote& note);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void place();
    void keep();
    void end();

    CanvasView& m_view;
    CanvasNote m_note;
    bool m_isOver = false;
};

} // namespace netwright
