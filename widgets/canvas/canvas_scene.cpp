#include "widgets/canvas/canvas_scene.h"

#include <cmath>
#include <utility>

namespace netwright {

CanvasScene::CanvasScene(QObject* parent) : QGraphicsScene(parent)
{
    constexpr double kEnd = 1'000'000; // a drawing never reaches it, so that views never jump
    setItemIndexMethod(NoIndex);
    setSceneRect(-kEnd, -kEnd, 2 * kEnd, 2 * kEnd);
    constexpr int kFlashTime = 600;
    m_flash.setDuration(kFlashTime);
    m_flash.setStartValue(1.0);
    m_flash.setEndValue(0.0);
    connect(&m_flash, &QVariantAnimation::valueChanged, this,
        [this](const QVariant& value) { showFlash(value.toDouble()); });
    connect(&m_flash, &QVariantAnimation::finished, this, &CanvasScene::endFlash);
}

CanvasScene::~CanvasScene()
{
    // The items go before what they ask for.
    m_flash.stop();
    const QSignalBlocker quiet(this);
    clear();
}

void CanvasScene::setModel(CanvasModel* model)
{
    if (m_model) QObject::disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (model) {
        connect(model, &CanvasModel::reset, this, &CanvasScene::rebuild);
        connect(model, &CanvasModel::nodesChanged, this, &CanvasScene::updateNodes);
        connect(model, &CanvasModel::wiresChanged, this, [this] {
            updateWires();
            emit drawingChanged();
        });
        connect(model, &CanvasModel::notesChanged, this, [this] {
            updateNotes();
            emit drawingChanged();
        });
    }
    rebuild();
}

void CanvasScene::setDirection(Qt::Orientation direction)
{
    if (m_direction == direction) return;
    m_direction = direction;
    for (NodeItem* item : m_nodes) item->setDirection(direction);
    for (WireItem* item : m_wires) placeWire(*item);
    emit drawingChanged();
}

CanvasScene::WireKey CanvasScene::keyOf(WireEnd from, WireEnd to)
{
    return {{from.node, from.port}, {to.node, to.port}};
}

WireItem* CanvasScene::wireItem(WireEnd from, WireEnd to) const
{
    return m_wires.value(keyOf(from, to));
}

void CanvasScene::rebuild()
{
    emit aboutToChange();
    endFlash();
    m_flash.stop();
    // Wires first: they ask for nothing.
    qDeleteAll(std::exchange(m_wires, {}));
    qDeleteAll(std::exchange(m_nodes, {}));
    qDeleteAll(std::exchange(m_notes, {}));
    m_wiresOf.clear();
    m_focusedNode = 0;
    if (m_model) {
        for (const int id : m_model->nodes()) {
            m_nodes[id] = new NodeItem(m_model->node(id), m_direction);
            addItem(m_nodes[id]);
        }
        updateWires();
        endFlash();
        updateNotes();
    }
    emit rebuilt();
    emit drawingChanged();
}

void CanvasScene::updateNodes(const QList<int>& ids)
{
    const QList<int> all = m_model->nodes();
    const QSet<int> present(all.begin(), all.end());
    bool areOthers = false;
    for (const int id : ids) {
        if (!present.contains(id)) {
            emit aboutToChange();
            delete m_nodes.take(id);
            if (m_focusedNode == id) setFocusedNode(0);
            areOthers = true;
        } else if (NodeItem* item = m_nodes.value(id)) {
            item->setNode(m_model->node(id));
            followNode(id);
        } else {
            m_nodes[id] = new NodeItem(m_model->node(id), m_direction);
            addItem(m_nodes[id]);
            areOthers = true;
        }
    }
    if (areOthers) updateWires();
    emit drawingChanged();
}

void CanvasScene::updateWires()
{
    QSet<WireKey> present;
    for (const CanvasWire& wire : m_model->wires()) {
        if (!m_nodes.contains(wire.from.node) || !m_nodes.contains(wire.to.node)) continue;
        const WireKey key = keyOf(wire.from, wire.to);
        present.insert(key);
        WireItem*& item = m_wires[key];
        if (!item) {
            item = new WireItem(wire);
            addItem(item);
            placeWire(*item);
        } else {
            if (item->wire().shape != wire.shape) m_flashingWires.insert(key);
            item->setWire(wire);
        }
    }
    for (auto it = m_wires.begin(); it != m_wires.end();) {
        if (present.contains(it.key())) {
            ++it;
            continue;
        }
        emit aboutToChange();
        delete it.value();
        it = m_wires.erase(it);
    }
    m_wiresOf.clear();
    for (WireItem* item : m_wires) {
        m_wiresOf[item->wire().from.node] << item;
        m_wiresOf[item->wire().to.node] << item;
    }
    updateUsedOutputs();
    if (!m_flashingWires.isEmpty()) startFlash();
}

void CanvasScene::updateUsedOutputs()
{
    for (NodeItem* item : m_nodes) {
        QList<bool> used(item->node().outputs, false);
        for (const WireItem* wire : m_wiresOf.value(item->id())) {
            const WireEnd from = wire->wire().from;
            if (from.node == item->id() && from.port < used.size()) used[from.port] = true;
        }
        item->setUsedOutputs(used);
    }
}

void CanvasScene::updateNotes()
{
    QSet<int> present;
    for (const CanvasNote& note : m_model->notes()) {
        present.insert(note.id);
        if (NoteItem* item = m_notes.value(note.id)) {
            item->setNote(note);
        } else {
            m_notes[note.id] = new NoteItem(note);
            addItem(m_notes[note.id]);
        }
    }
    for (const int id : m_notes.keys())
        if (!present.contains(id)) {
            emit aboutToChange();
            delete m_notes.take(id);
        }
}

void CanvasScene::placeWire(WireItem& item)
{
    const CanvasWire& wire = item.wire();
    item.setEnds(portPosition({wire.from, false}), portPosition({wire.to, true}), m_direction);
}

QList<WireItem*> CanvasScene::wiresOf(const PortPlace& port) const
{
    QList<WireItem*> wires;
    for (WireItem* item : m_wiresOf.value(port.end.node))
        if ((port.isInput ? item->wire().to : item->wire().from) == port.end) wires << item;
    return wires;
}

NodeItem* CanvasScene::nodeAt(QPointF point) const
{
    NodeItem* found = nullptr;
    for (NodeItem* item : m_nodes)
        if (item->box().contains(point) && (!found || item->id() > found->id())) found = item;
    return found;
}

NoteItem* CanvasScene::noteAt(QPointF point, double reach) const
{
    for (NoteItem* item : m_notes)
        if (item->partAt(point, reach) != NoteItem::Part::none) return item;
    return nullptr;
}

WireItem* CanvasScene::wireAt(QPointF point, double reach) const
{
    WireItem* best = nullptr;
    double least = reach;
    for (WireItem* item : m_wires) {
        if (!item->isNear(point, least)) continue;
        least = item->distanceFrom(point);
        best = item;
    }
    return best;
}

std::optional<PortPlace> CanvasScene::portAt(QPointF point, double reach) const
{
    std::optional<PortPlace> best;
    double least = reach;
    for (const NodeItem* item : m_nodes) {
        if (!item->box().adjusted(-reach, -reach, reach, reach).contains(point)) continue;
        for (const PortId port : item->ports()) {
            const double distance = QLineF(item->port(port), point).length();
            if (distance > least) continue;
            least = distance;
            best = PortPlace{{item->id(), port.index}, port.isInput};
        }
    }
    return best;
}

QPointF CanvasScene::portPosition(const PortPlace& port) const
{
    const NodeItem* item = m_nodes.value(port.end.node);
    return item ? item->port(port.id()) : QPointF();
}

QRectF CanvasScene::drawingRect() const
{
    QRectF rect;
    for (const NodeItem* item : m_nodes) rect |= item->sceneBoundingRect();
    for (const WireItem* item : m_wires) rect |= item->sceneBoundingRect();
    for (const NoteItem* item : m_notes) rect |= item->sceneBoundingRect();
    return rect;
}

void CanvasScene::followNode(int id)
{
    for (WireItem* item : m_wiresOf.value(id)) placeWire(*item);
}

void CanvasScene::takePlaces()
{
    if (!m_model) return;
    for (const int id : m_model->nodes()) {
        NodeItem* item = nodeItem(id);
        const QPointF at = m_model->node(id).at;
        if (!item || item->pos() == at) continue;
        item->setPos(at);
        followNode(id);
    }
    updateNotes();
}

void CanvasScene::setFocusedNode(int id)
{
    if (m_focusedNode == id) return;
    if (NodeItem* item = nodeItem(m_focusedNode)) item->setFocused(false);
    m_focusedNode = id;
    if (NodeItem* item = nodeItem(id)) item->setFocused(m_isShowingFocus);
    emit focusedNodeChanged(id);
}

void CanvasScene::setShowingFocus(bool isShowing)
{
    m_isShowingFocus = isShowing;
    if (NodeItem* item = nodeItem(m_focusedNode)) item->setFocused(isShowing);
}

void CanvasScene::clearMarks()
{
    for (NodeItem* item : m_nodes) item->clearMarks();
}

void CanvasScene::flashNode(int id)
{
    m_flashingNode = id;
    startFlash();
}

void CanvasScene::startFlash()
{
    m_flash.stop();
    m_flash.start();
}

void CanvasScene::showFlash(double flash)
{
    // Few steps: a change of the input flashes on every wire.
    const double step = std::ceil(flash * 12) / 12;
    for (const WireKey& key : m_flashingWires)
        if (WireItem* item = m_wires.value(key)) item->setFlash(step);
    if (NodeItem* item = nodeItem(m_flashingNode)) item->setFlash(step);
}

void CanvasScene::endFlash()
{
    showFlash(0);
    m_flashingWires.clear();
    m_flashingNode = 0;
}

void CanvasScene::restyle()
{
    for (NodeItem* item : m_nodes) item->restyle();
    for (NoteItem* item : m_notes) item->restyle();
    for (WireItem* item : m_wires) placeWire(*item);
    emit drawingChanged();
}

} // namespace netwright
