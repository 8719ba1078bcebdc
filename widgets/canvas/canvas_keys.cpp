#include "widgets/canvas/canvas_keys.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/flow_order.h"
#include "widgets/canvas/snapping.h"

#include <QKeyEvent>

#include <algorithm>

namespace netwright {
namespace {

constexpr double kZoomStep = 1.1;

QPoint arrowStep(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

} // namespace

CanvasKeys::CanvasKeys(CanvasView& view) : m_view(view), m_scene(view.canvas()) { }

bool CanvasKeys::press(const QKeyEvent& event)
{
    if (!m_view.model()) return false;
    if (!arrowStep(event.key()).isNull()) return pressArrow(event);
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) return pressWithControl(event.key());
    return modifiers == Qt::NoModifier && pressPlain(event.key());
}

bool CanvasKeys::pressWithControl(int key)
{
    const QPoint middle = m_view.viewport()->rect().center();
    switch (key) {
    case Qt::Key_K: m_view.openSearch(); return true;
    case Qt::Key_0: m_view.setZoom(1); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_view.zoomBy(kZoomStep, middle); return true;
    case Qt::Key_Minus: m_view.zoomBy(1 / kZoomStep, middle); return true;
    default: return false;
    }
}

bool CanvasKeys::pressPlain(int key)
{
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeSelection(); return true;
    case Qt::Key_B: toggleBypass(); return true;
    case Qt::Key_Home: m_view.fitAll(); return true;
    case Qt::Key_Period: m_view.fitSelection(); return true;
    case Qt::Key_F2: return rename();
    case Qt::Key_Return:
    case Qt::Key_Enter: return wireFrom();
    default: return false;
    }
}

QPoint CanvasKeys::flowStep(int key) const
{
    const QPoint step = arrowStep(key);
    return m_scene.direction() == Qt::Horizontal ? step : QPoint(step.y(), step.x());
}

bool CanvasKeys::pressArrow(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier) {
        walkAlong(flowStep(event.key()));
        return true;
    }
    return modifiers == Qt::NoModifier && nudge(QPointF(arrowStep(event.key())) * kGrid);
}

void CanvasKeys::walkAlong(QPoint step)
{
    const FlowOrder order(*m_view.model());
    const int here = m_scene.focusedNode();
    if (here == 0) return focus(order.nodes().value(0));
    if (step.x() > 0)
        focus(order.behind(here));
    else if (step.x() < 0)
        focus(order.before(here));
    else
        focus(order.sibling(here, step.y()));
}

bool CanvasKeys::walk(int step)
{
    if (!m_view.model()) return false;
    const FlowOrder order(*m_view.model());
    const int here = m_scene.focusedNode();
    const int next = step > 0 ? order.next(here) : order.previous(here);
    focus(next);
    if (next == 0) m_scene.setFocusedNode(0);
    return next != 0;
}

void CanvasKeys::focus(int node)
{
    const NodeItem* item = m_scene.nodeItem(node);
    if (!item) return;
    constexpr int kRoom = 40;
    m_scene.setShowingFocus(true);
    m_view.selectNodes({node});
    m_view.ensureVisible(item->box(), kRoom, kRoom);
}

bool CanvasKeys::nudge(QPointF way)
{
    QList<CanvasModel::Placement> nodes, notes;
    for (const int id : m_view.selectedNodes())
        nodes << CanvasModel::Placement{id, m_scene.nodeItem(id)->pos() + way};
    for (const int id : m_view.selectedNotes())
        notes << CanvasModel::Placement{id, m_scene.noteItem(id)->pos() + way};
    if (nodes.isEmpty() && notes.isEmpty()) return false;
    if (m_scene.canChange()) m_view.model()->move(nodes, notes);
    return true;
}

void CanvasKeys::removeSelection()
{
    if (!m_scene.canChange()) return;
    QList<CanvasWire> wires;
    for (const WireItem* item : m_scene.wireItems())
        if (item->isSelected()) wires << item->wire();
    const QList<int> nodes = m_view.selectedNodes(), notes = m_view.selectedNotes();
    // Where the focus goes on: a keyboard user is not sent back to the start.
    const int next = nodes.isEmpty() ? 0 : FlowOrder(*m_view.model()).before(nodes.first());
    if (!wires.isEmpty()) m_view.model()->disconnect(wires);
    if (!nodes.isEmpty() || !notes.isEmpty()) m_view.model()->remove(nodes, notes);
    if (m_scene.isShowingFocus()) focus(next);
}

void CanvasKeys::toggleBypass()
{
    const QList<int> nodes = m_view.selectedNodes();
    if (nodes.isEmpty() || !m_scene.canChange()) return;
    const bool areAllOff = std::ranges::all_of(
        nodes, [this](int id) { return m_scene.nodeItem(id)->node().isBypassed; });
    m_view.model()->setBypassed(nodes, !areAllOff);
}

bool CanvasKeys::rename()
{
    const QList<int> nodes = m_view.selectedNodes();
    if (nodes.size() == 1) emit m_view.renameRequested(nodes.first());
    const QList<int> notes = m_view.selectedNotes();
    if (nodes.isEmpty() && notes.size() == 1) m_view.editNote(notes.first());
    return true;
}

bool CanvasKeys::wireFrom()
{
    const QList<int> nodes = m_view.selectedNodes();
    if (nodes.size() != 1) return rename();
    m_view.openWiring(nodes.first());
    return true;
}

} // namespace netwright
