#include "widgets/canvas/note_editor.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"

#include <QKeyEvent>

namespace netwright {

NoteEditor::NoteEditor(CanvasView& view, const CanvasNote& note)
    : QPlainTextEdit(note.text, view.viewport()), m_view(view), m_note(note)
{
    setObjectName("noteEditor");
    setAccessibleName(tr("Text of the note"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&view, &CanvasView::viewChanged, this, &NoteEditor::place);
    // Another drawing has other notes.
    connect(&view.canvas(), &CanvasScene::rebuilt, this, &NoteEditor::end);
    place();
    selectAll();
    show();
    setFocus(Qt::PopupFocusReason);
}

void NoteEditor::place()
{
    const QRect seen = m_view.mapFromScene(QRectF(m_note.at, m_note.size)).boundingRect();
    // Legible however far away the note is.
    const QSize least(qRound(grown(160)), qRound(grown(60)));
    setGeometry(QRect(seen.topLeft(), seen.size().expandedTo(least)));
}

void NoteEditor::keep()
{
    if (m_isOver) return;
    CanvasNote note = m_note;
    note.text = toPlainText();
    CanvasModel* model = m_view.model();
    end();
    if (model && note.text != m_note.text) model->changeNote(note);
}

void NoteEditor::end()
{
    m_isOver = true;
    if (hasFocus()) m_view.setFocus(Qt::PopupFocusReason);
    hide();
    deleteLater();
}

void NoteEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) return end();
    if (isEnter && event->modifiers() & Qt::ControlModifier) return keep();
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        keep();
}

} // namespace netwright
