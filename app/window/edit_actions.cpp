#include "app/window/edit_actions.h"

#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/layout.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace netwright {
namespace {

constexpr QPointF kPasteOffset(30, 30);

} // namespace

EditActions::EditActions(const Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_layout(new Layout(this))
{
    connectUndo();
    Actions& actions = m_workspace.actions;
    const auto act = [this, &actions](const char* id, auto work) {
        connect(&actions[id], &QAction::triggered, this, work);
    };
    act("edit.cut", [this] { cut(); });
    act("edit.copy", [this] { copy(); });
    act("edit.paste", [this] { paste(false); });
    act("edit.paste_wired", [this] { paste(true); });
    act("edit.duplicate", [this] { duplicate(); });
    act("edit.delete", [this] { m_workspace.canvas.deleteSelection(); });
    act("edit.bypass", [this] { m_workspace.canvas.toggleBypass(); });
    act("edit.note", [this] { addNote(); });
    act("edit.layout", [this] { tidyUp(); });
    act("edit.add", [this] { m_workspace.canvas.openSearch(); });
    act("edit.select_all", [this] {
        m_workspace.canvas.setFocus();
        m_workspace.canvas.selectAll();
    });
    // Keys of a letter or of text editing belong to the canvas alone.
    for (const char* id : {"edit.delete", "edit.bypass", "edit.select_all", "edit.cut", "edit.copy",
             "edit.paste", "view.fit_selection", "view.fit"}) {
        actions[id].setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_workspace.window.removeAction(&actions[id]);
        m_workspace.canvas.addAction(&actions[id]);
    }
    connect(&m_workspace.canvas, &CanvasView::selectionChanged, this, &EditActions::enable);
    connect(&m_workspace.canvas, &CanvasView::contextMenuRequested, this, &EditActions::showMenu);
    connect(m_layout, &Layout::finished, &m_workspace.canvas,
        [this](
            const QList<CanvasModel::Placement>& places) { m_workspace.canvas.animateTo(places); });
    // The places are those of the drawing that was there.
    connect(&m_workspace.document, &Document::loaded, m_layout, &Layout::cancel);
    connect(m_layout, &Layout::failed, this, [this](const QString& reason) {
        m_workspace.banner.tell(Banner::Kind::warning, "layout", reason);
    });
    enable();
}

void EditActions::connectUndo()
{
    QAction& undo = m_workspace.actions["edit.undo"];
    QAction& redo = m_workspace.actions["edit.redo"];
    QUndoStack& stack = m_workspace.document.undoStack();
    connect(&undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(&redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, &undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, &redo, &QAction::setEnabled);
    undo.setEnabled(stack.canUndo());
    redo.setEnabled(stack.canRedo());
    const auto tell = [&undo, &redo, &stack] {
        undo.setStatusTip(tr("Undo: %1").arg(stack.undoText()));
        redo.setStatusTip(tr("Redo: %1").arg(stack.redoText()));
    };
    connect(&stack, &QUndoStack::indexChanged, this, tell);
}

void EditActions::enable()
{
    const bool hasNodes = !m_workspace.canvas.selectedNodes().isEmpty();
    const bool hasAny = hasNodes || !m_workspace.canvas.selectedNotes().isEmpty();
    for (const char* id : {"edit.cut", "edit.copy", "edit.duplicate", "edit.bypass"})
        m_workspace.actions[id].setEnabled(hasNodes);
    m_workspace.actions["view.fit_selection"].setEnabled(hasAny);
}

void EditActions::showMenu(QPoint globalPosition)
{
    auto* const menu = new QMenu(&m_workspace.canvas);
    menu->setObjectName("canvasMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"edit.add", "edit.note", "", "edit.cut", "edit.copy", "edit.paste",
             "edit.paste_wired", "edit.duplicate", "", "edit.bypass", "edit.delete", "",
             "edit.select_all", "view.fit_selection", "view.fit", "edit.layout"})
        if (*id == 0)
            menu->addSeparator();
        else
            menu->addAction(&m_workspace.actions[id]);
    menu->popup(globalPosition);
}

void EditActions::cut()
{
    if (copy()) m_workspace.drawing.remove(m_workspace.canvas.selectedNodes(), {});
}

bool EditActions::copy()
{
    const QList<int> nodes = m_workspace.canvas.selectedNodes();
    if (nodes.isEmpty()) return false;
    QApplication::clipboard()->setText(m_workspace.drawing.copyText(nodes));
    return true;
}

void EditActions::paste(bool keepsWires)
{
    const QList<int> pasted
        = m_workspace.drawing.paste(QApplication::clipboard()->text(), kPasteOffset, keepsWires);
    if (pasted.isEmpty()) {
        m_workspace.banner.tell(Banner::Kind::info, "paste",
            tr("The clipboard holds no layers. Select some on the canvas and copy them first."));
        return;
    }
    m_workspace.banner.hideIf("paste");
    m_workspace.canvas.selectNodes(pasted);
}

void EditActions::duplicate()
{
    m_workspace.canvas.selectNodes(
        m_workspace.drawing.duplicate(m_workspace.canvas.selectedNodes()));
}

void EditActions::addNote()
{
    CanvasView& canvas = m_workspace.canvas;
    m_workspace.drawing.addNote(
        canvas.mapToScene(canvas.viewport()->rect().center()), tr("Double-click to write here."));
}

void EditActions::tidyUp()
{
    LayoutRequest request;
    request.direction = m_workspace.preferences.direction();
    for (const int id : m_workspace.drawing.nodes())
        request.boxes.append({id, m_workspace.canvas.nodeRect(id).size()});
    if (request.boxes.isEmpty()) return;
    for (const Wire& wire : m_workspace.document.network().wires) request.wires.append(wire);
    m_layout->start(request);
}

} // namespace netwright
