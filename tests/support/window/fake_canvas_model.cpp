#include "tests/support/window/fake_canvas_model.h"

namespace netwright::test {
namespace {

constexpr auto kImage = "? × 28 × 28 × 1";
constexpr auto kNumbers = "? × 32";

QString given(const QString& className)
{
    return className == "Image" ? kImage : kNumbers;
}

QString endText(WireEnd end)
{
    return QString("%1.%2").arg(end.node).arg(end.port);
}

QString placeText(QPointF at)
{
    return QString("%1,%2").arg(at.x()).arg(at.y());
}

QString listText(const QList<int>& ids)
{
    QStringList texts;
    for (const int id : ids) texts << QString::number(id);
    return texts.join(' ');
}

} // namespace

int FakeCanvasModel::put(const QString& className, QPointF at)
{
    const int id = m_nodes.isEmpty() ? 1 : m_nodes.lastKey() + 1;
    CanvasNode node;
    node.id = node.layer = id;
    node.className = className;
    node.title = className.toLower() + '_' + QString::number(id);
    node.category = className == "Image" ? "core" : className == "Flat" ? "reshaping" : "core";
    if (className == "Add") node.category = "merging";
    node.detail = className == "Dense" ? "32, relu" : QString();
    node.cost = className == "Dense" ? "25,120 parameters" : QString();
    node.at = at;
    node.inputs = className == "Image" ? 0 : className == "Add" ? 2 : 1;
    node.outputs = 1;
    node.shapes = {given(className)};
    m_nodes[id] = node;
    return id;
}

void FakeCanvasModel::wire(WireEnd from, WireEnd to)
{
    m_wires.removeIf([&](const CanvasWire& old) { return old.to == to; });
    m_wires << CanvasWire{
        from, to, given(m_nodes[from.node].className), !refusal(from, to).isEmpty()};
}

void FakeCanvasModel::join(int from, int to, int input)
{
    wire({from, 0}, {to, input});
}

void FakeCanvasModel::changeShape(int from, const QString& shape)
{
    for (CanvasWire& wire : m_wires)
        if (wire.from.node == from) wire.shape = shape;
    emit wiresChanged();
}

void FakeCanvasModel::putChain()
{
    int before = 0;
    for (const QString className : {"Image", "Flat", "Dense", "Dense"}) {
        const int id = put(className, {0, m_nodes.size() * 160.0});
        if (before > 0) join(before, id);
        before = id;
    }
}

void FakeCanvasModel::putMany(int count)
{
    constexpr int kRow = 25;
    for (int i = 0; i < count; ++i) {
        const int id = put("Dense", {i % kRow * 260.0, i / kRow * 160.0});
        if (i >= kRow) join(id - kRow, id);
    }
}

QString FakeCanvasModel::takeOrders()
{
    return std::exchange(m_orders, {}).join("; ");
}

CanvasNode FakeCanvasModel::node(int id) const
{
    return m_nodes.value(id);
}

QString FakeCanvasModel::refusal(WireEnd from, WireEnd to) const
{
    const QString source = m_nodes.value(from.node).className;
    const QString target = m_nodes.value(to.node).className;
    if (source == "Image" && target == "Dense")
        return "Dense: expected numbers in a row, received an image of ? × 28 × 28 × 1.";
    if (source != "Image" && target == "Flat") return "Flat: expected an image, received ? × 32.";
    return {};
}

QList<Adapter> FakeCanvasModel::adapters(WireEnd from, WireEnd to) const
{
    if (refusal(from, to).isEmpty() || m_nodes.value(from.node).className != "Image") return {};
    return {{"Flat", "Insert Flat (? × 28 × 28 × 1 → ? × 784)"}};
}

QList<LayerChoice> FakeCanvasModel::choices(
    std::optional<WireEnd> from, std::optional<WireEnd>) const
{
    const QString source = from ? m_nodes.value(from->node).className : QString();
    QList<LayerChoice> all = {
        {"Dense", "core", "Every output sees every input.", {"Linear"},
            source == "Image" ? "It expects numbers in a row." : ""},
        {"Flat", "reshaping", "Makes a row of numbers of an image.", {"Flatten"},
            source == "Dense" || source == "Flat" ? "It expects an image." : ""},
        {"Add", "merging", "Adds its inputs.", {}, ""},
        {"Image", "core", "Where an image comes in.", {}, from ? "It has no input." : ""},
    };
    std::ranges::stable_sort(all, {}, [](const LayerChoice& c) { return !c.refusal.isEmpty(); });
    return all;
}

int FakeCanvasModel::addNode(const QString& className, QPointF at, const Attachment& attachment)
{
    const int id = put(className, at);
    QString order = "add " + className;
    if (attachment.from) order += " from " + endText(*attachment.from);
    if (attachment.to) order += " to " + endText(*attachment.to);
    note(order);
    if (attachment.from) wire(*attachment.from, {id, 0});
    if (attachment.to) wire({id, 0}, *attachment.to);
    emit nodesChanged({id});
    emit wiresChanged();
    return id;
}

void FakeCanvasModel::connectPorts(WireEnd from, WireEnd to)
{
    note("connect " + endText(from) + ' ' + endText(to));
    wire(from, to);
    emit wiresChanged();
}

void FakeCanvasModel::connectThrough(const QString& adapterClass, WireEnd from, WireEnd to)
{
    note("connect " + endText(from) + ' ' + endText(to) + " through " + adapterClass);
    const int id = put(adapterClass, (m_nodes[from.node].at + m_nodes[to.node].at) / 2);
    wire(from, {id, 0});
    wire({id, 0}, to);
    emit nodesChanged({id});
    emit wiresChanged();
}

void FakeCanvasModel::drop(const CanvasWire& wire)
{
    m_wires.removeIf(
        [&](const CanvasWire& old) { return old.from == wire.from && old.to == wire.to; });
}

void FakeCanvasModel::disconnect(const QList<CanvasWire>& wires)
{
    QStringList texts;
    for (const CanvasWire& wire : wires) {
        texts << endText(wire.from) + ' ' + endText(wire.to);
        drop(wire);
    }
    note("disconnect " + texts.join(", "));
    emit wiresChanged();
}

void FakeCanvasModel::replug(const CanvasWire& old, WireEnd to)
{
    note("replug " + endText(old.from) + ' ' + endText(old.to) + " to " + endText(to));
    drop(old);
    wire(old.from, to);
    emit wiresChanged();
}

void FakeCanvasModel::insertIntoWire(int node, const CanvasWire& old, QPointF at)
{
    note("insert " + QString::number(node) + " into " + endText(old.from) + ' ' + endText(old.to));
    m_nodes[node].at = at;
    drop(old);
    wire(old.from, {node, 0});
    wire({node, 0}, old.to);
    emit nodesChanged({node});
    emit wiresChanged();
}

void FakeCanvasModel::remove(const QList<int>& nodes, const QList<int>& notes)
{
    note("remove nodes " + listText(nodes) + " notes " + listText(notes));
    for (const int id : nodes) {
        m_nodes.remove(id);
        m_wires.removeIf(
            [id](const CanvasWire& wire) { return wire.from.node == id || wire.to.node == id; });
    }
    m_notes.removeIf([&](const CanvasNote& note) { return notes.contains(note.id); });
    emit nodesChanged(nodes);
    emit wiresChanged();
    emit notesChanged();
}

void FakeCanvasModel::move(const QList<Placement>& nodes, const QList<Placement>& notes)
{
    QStringList texts;
    QList<int> ids;
    for (const Placement& place : nodes) {
        texts << QString("%1 to %2").arg(place.id).arg(placeText(place.at));
        m_nodes[place.id].at = place.at;
        ids << place.id;
    }
    for (const Placement& place : notes)
        for (CanvasNote& note : m_notes)
            if (note.id == place.id) {
                texts << QString("note %1 to %2").arg(place.id).arg(placeText(place.at));
                note.at = place.at;
            }
    note("move " + texts.join(", "));
    emit nodesChanged(ids);
    emit notesChanged();
}

void FakeCanvasModel::setBypassed(const QList<int>& nodes, bool isBypassed)
{
    note(QString(isBypassed ? "bypass " : "use ") + listText(nodes));
    for (const int id : nodes) m_nodes[id].isBypassed = isBypassed;
    emit nodesChanged(nodes);
}

int FakeCanvasModel::addNote(QPointF at, const QString& text)
{
    const int id = static_cast<int>(m_notes.size()) + 1;
    CanvasNote added;
    added.id = id;
    added.at = at;
    added.text = text;
    m_notes << added;
    note("add note " + text);
    emit notesChanged();
    return id;
}

void FakeCanvasModel::changeNote(const CanvasNote& changed)
{
    for (CanvasNote& old : m_notes)
        if (old.id == changed.id) old = changed;
    note(QString("change note %1: %2, %3 x %4")
             .arg(changed.id)
             .arg(changed.text)
             .arg(changed.size.width())
             .arg(changed.size.height()));
    emit notesChanged();
}

} // namespace netwright::test
