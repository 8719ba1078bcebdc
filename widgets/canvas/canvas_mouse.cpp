#include "widgets/canvas/canvas_mouse.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/node_drag.h"
#include "widgets/canvas/note_drag.h"
#include "widgets/canvas/pan_drag.h"
#include "widgets/canvas/rubber_band.h"
#include "widgets/canvas/wire_drag.h"

#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace netwright {

CanvasMouse::CanvasMouse(CanvasView& view) : m_view(view), m_scene(view.canvas())
{
    connect(&m_scene, &CanvasScene::aboutToChange, this, &CanvasMouse::cancel);
}

double CanvasMouse::reach(double pixels) const
{
    return pixels / m_view.zoom();
}

bool CanvasMouse::cancel()
{
    const bool wasActive = m_gesture != nullptr;
    m_gesture.reset();
    m_begin = {};
    m_clicked = nullptr;
    return wasActive;
}

void CanvasMouse::holdSpace()
{
    m_isSpaceHeld = true;
    m_wasSpaceUsed = false;
    if (!m_gesture) m_view.viewport()->setCursor(Qt::OpenHandCursor);
}

bool CanvasMouse::releaseSpace()
{
    if (m_isSpaceHeld && !m_gesture) m_view.viewport()->unsetCursor();
    m_isSpaceHeld = false;
    return m_wasSpaceUsed;
}

void CanvasMouse::startPan(QPoint point)
{
    m_wasSpaceUsed = true;
    m_gesture = std::make_unique<PanDrag>(m_view, point);
}

std::optional<PortPlace> CanvasMouse::portUnder(QPointF at) const
{
    constexpr double kReach = 10;
    if (detailAt(m_view.zoom()) == Detail::blocks) return std::nullopt;
    // Never so far that a small node could not be grasped between its ports.
    return m_scene.portAt(at, std::min(reach(kReach), 18.0));
}

void CanvasMouse::press(const QMouseEvent& event)
{
    if (m_gesture) return;
    cancel();
    m_button = event.button();
    m_start = event.position().toPoint();
    if (m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_isSpaceHeld))
        return startPan(m_start);
    if (m_button != Qt::LeftButton) return;

    constexpr double kReach = 7;
    const QPointF at = m_view.mapToScene(m_start);
    if (const auto port = portUnder(at)) return pressPort(*port, event.modifiers());
    if (NodeItem* node = m_scene.nodeAt(at)) return pressItem(*node, event.modifiers());
    NoteItem* note = m_scene.noteAt(at, reach(kReach));
    const auto part = note ? note->partAt(at, reach(kReach)) : NoteItem::Part::none;
    if (part == NoteItem::Part::corner || part == NoteItem::Part::tip)
        return pressNote(*note, part, event.modifiers());
    if (WireItem* wire = m_scene.wireAt(at, reach(kReach))) return select(*wire, event.modifiers());
    if (note) return pressItem(*note, event.modifiers());
    pressCanvas(event.modifiers());
}

void CanvasMouse::pressPort(const PortPlace& port, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::AltModifier) {
        QList<CanvasWire> wires;
        for (const WireItem* item : m_scene.wiresOf(port)) wires << item->wire();
        if (!wires.isEmpty() && m_scene.canChange()) m_view.model()->disconnect(wires);
        return;
    }
    m_clicked = m_scene.nodeItem(port.end.node);
    if (m_scene.canChange())
        m_begin = [this, port] { return std::make_unique<WireDrag>(m_view, port); };
}

void CanvasMouse::pressNote(NoteItem& note, NoteItem::Part part, Qt::KeyboardModifiers modifiers)
{
    select(note, modifiers);
    if (m_scene.canChange())
        m_begin = [this, &note, part] { return std::make_unique<NoteDrag>(m_view, note, part); };
}

void CanvasMouse::pressItem(QGraphicsItem& item, Qt::KeyboardModifiers modifiers)
{
    select(item, modifiers);
    if (!item.isSelected() || !m_scene.canChange()) return;
    m_begin = [this, &item] { return std::make_unique<NodeDrag>(m_view, m_start, item); };
}

void CanvasMouse::pressCanvas(Qt::KeyboardModifiers modifiers)
{
    if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) m_scene.clearSelection();
    m_scene.setFocusedNode(0);
    m_begin = [this] { return std::make_unique<RubberBand>(m_view, m_start); };
}

void CanvasMouse::select(QGraphicsItem& item, Qt::KeyboardModifiers modifiers)
{
    if (const auto* node = dynamic_cast<NodeItem*>(&item)) m_scene.setFocusedNode(node->id());
    if (modifiers & Qt::ControlModifier) return item.setSelected(!item.isSelected());
    if (modifiers & Qt::ShiftModifier) return item.setSelected(true);
    // What is selected with others may be about to be dragged with them.
    if (item.isSelected())
        m_clicked = &item;
    else
        selectOnly(&item);
}

void CanvasMouse::selectOnly(QGraphicsItem* item)
{
    for (QGraphicsItem* other : m_scene.selectedItems())
        if (other != item) other->setSelected(false);
    item->setSelected(true);
    if (const auto* node = dynamic_cast<NodeItem*>(item)) m_scene.setFocusedNode(node->id());
}

void CanvasMouse::move(const QMouseEvent& event)
{
    constexpr int kDragDistance = 6;
    const QPoint point = event.position().toPoint();
    if (!m_gesture && m_begin && (point - m_start).manhattanLength() >= kDragDistance) {
        m_clicked = nullptr;
        m_gesture = std::exchange(m_begin, {})();
    }
    if (m_gesture)
        m_gesture->moveTo(point, event.modifiers());
    else if (event.buttons() == Qt::NoButton && !m_isSpaceHeld)
        showCursor(m_view.mapToScene(point));
}

void CanvasMouse::showCursor(QPointF at)
{
    constexpr double kReach = 7;
    if (!m_scene.canChange()) return m_view.viewport()->unsetCursor();
    if (portUnder(at)) return m_view.viewport()->setCursor(Qt::CrossCursor);
    const NoteItem* note = m_scene.noteAt(at, reach(kReach));
    if (note && note->partAt(at, reach(kReach)) == NoteItem::Part::corner)
        return m_view.viewport()->setCursor(Qt::SizeFDiagCursor);
    m_view.viewport()->unsetCursor();
}

void CanvasMouse::release(const QMouseEvent& event)
{
    if (event.button() != m_button) return;
    m_button = Qt::NoButton;
    m_begin = {};
    if (QGraphicsItem* item = std::exchange(m_clicked, nullptr)) selectOnly(item);
    // What it orders may make the scene cancel gestures: it is none any more.
    if (const auto gesture = std::exchange(m_gesture, nullptr))
        gesture->finish(event.position().toPoint(), event.modifiers());
    if (m_isSpaceHeld) m_view.viewport()->setCursor(Qt::OpenHandCursor);
}

void CanvasMouse::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || m_isSpaceHeld) return press(event);
    const QPointF at = m_view.mapToScene(event.position().toPoint());
    if (portUnder(at)) return press(event);
    if (const NodeItem* node = m_scene.nodeAt(at)) {
        if (node->isOnTitle(at))
            emit m_view.renameRequested(node->id());
        else if (node->node().hasInside)
            emit m_view.openInsideRequested(node->id());
        return;
    }
    if (m_scene.wireAt(at, reach(7))) return press(event);
    if (const NoteItem* note = m_scene.noteAt(at, 0)) return m_view.editNote(note->id());
    m_view.openSearch(at, std::nullopt, std::nullopt);
}

} // namespace netwright
