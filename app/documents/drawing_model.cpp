#include "app/documents/drawing_model.h"

#include "app/documents/adapters.h"
#include "app/documents/canvas_notes.h"
#include "app/documents/document.h"
#include "app/documents/layer_choices.h"
#include "app/documents/network_edits.h"
#include "app/documents/wire_refusal.h"
#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "widgets/common/shape_text.h"
#include "widgets/common/strings.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr double kBeside = 30; // how far a duplicate stands from its original

QList<Document::Placement> toPlacements(const QList<CanvasModel::Placement>& places)
{
    QList<Document::Placement> result;
    for (const CanvasModel::Placement& place : places) result.append({place.id, place.at});
    return result;
}

QPointF middleOf(const Blueprint& network, WireEnd from, WireEnd to)
{
    const BlueprintNode* const a = network.find(from.node);
    const BlueprintNode* const b = network.find(to.node);
    if (a == nullptr || b == nullptr) return {};
    return {(a->x + b->x) / 2, (a->y + b->y) / 2};
}

} // namespace

DrawingModel::DrawingModel(Document& document, QObject* parent)
    : CanvasModel(parent), m_document(document)
{
    connect(&document, &Document::loaded, this, &DrawingModel::startAnew);
    connect(&document, &Document::networkEdited, this, &DrawingModel::refresh);
    connect(&document, &Document::wiresEdited, this, [this] { refresh({}); });
    connect(&document, &Document::checked, this, [this] { refresh({}); });
    connect(&document, &Document::settingEdited, this, [this](const QString& path) {
        if (path.section('/', 0, 0) == "canvas") emit notesChanged();
    });
    m_picture.refresh(document.network(), document.checkResult(), {});
}

void DrawingModel::startAnew()
{
    m_picture.clear();
    m_picture.refresh(m_document.network(), m_document.checkResult(), {});
    emit reset();
}

void DrawingModel::refresh(const QList<int>& edited)
{
    const DrawingPicture::Changes changes
        = m_picture.refresh(m_document.network(), m_document.checkResult(), edited);
    if (!changes.nodes.isEmpty()) emit nodesChanged(changes.nodes);
    if (changes.areWiresChanged) emit wiresChanged();
}

void DrawingModel::setReadOnly(bool isReadOnly)
{
    if (isReadOnly == m_isReadOnly) return;
    m_isReadOnly = isReadOnly;
    emit reset();
}

QList<CanvasNote> DrawingModel::notes() const
{
    return readNotes(m_document.setting(kNotesPath));
}

QString DrawingModel::refusal(WireEnd from, WireEnd to) const
{
    return translated(netwright::refusal(m_document.network(), m_document.checkResult(), from, to));
}

QList<Adapter> DrawingModel::adapters(WireEnd from, WireEnd to) const
{
    QList<Adapter> result;
    for (const AdapterLayer& layer :
        netwright::adapters(m_document.network(), m_document.checkResult(), from, to))
        result.append({toQt(layer.className),
            tr("Insert %1 (%2 → %3)")
                .arg(toQt(layer.className), shapeText(layer.input.shape),
                    shapeText(layer.output.shape))});
    return result;
}

QList<LayerChoice> DrawingModel::choices(
    std::optional<WireEnd> from, std::optional<WireEnd> to) const
{
    return layerChoices(m_document.network(), m_document.checkResult(), from, to);
}

int DrawingModel::addNode(const QString& className, QPointF at, const Attachment& attachment)
{
    const Schema* const schema = Registry::instance().find("layer", fromQt(className));
    if (m_isReadOnly || schema == nullptr) return 0;
    Blueprint after = m_document.network();
    const int id = netwright::addNode(
        after, {.className = schema->name, .at = at, .from = attachment.from, .to = attachment.to});
    m_document.changeNetwork(after, tr("Add %1").arg(toQt(schema->name)));
    return id;
}

bool DrawingModel::canConnect(WireEnd from, WireEnd to) const
{
    const auto& nodes = m_picture.nodes();
    return !m_isReadOnly && nodes.contains(from.node) && nodes.contains(to.node) && from.port >= 0
        && to.port >= 0;
}

void DrawingModel::connectPorts(WireEnd from, WireEnd to)
{
    if (!canConnect(from, to)) return;
    Blueprint after = m_document.network();
    netwright::connectPorts(after, from, to);
    m_document.changeNetwork(after, tr("Connect"));
}

void DrawingModel::connectThrough(const QString& adapterClass, WireEnd from, WireEnd to)
{
    if (!canConnect(from, to)) return;
    const Blueprint& network = m_document.network();
    for (const AdapterLayer& layer :
        netwright::adapters(network, m_document.checkResult(), from, to)) {
        if (toQt(layer.className) != adapterClass) continue;
        Blueprint after = network;
        netwright::addNode(after,
            {.className = layer.className,
                .at = middleOf(network, from, to),
                .from = from,
                .to = to,
                .config = layer.config});
        m_document.changeNetwork(after, tr("Connect through %1").arg(adapterClass));
        return;
    }
}

void DrawingModel::disconnect(const QList<CanvasWire>& wires)
{
    if (m_isReadOnly) return;
    Blueprint after = m_document.network();
    std::vector<Wire> gone;
    for (const CanvasWire& wire : wires) gone.push_back({wire.from, wire.to});
    removeWires(after, gone);
    m_document.changeNetwork(after, tr("Disconnect"));
}

void DrawingModel::replug(const CanvasWire& wire, WireEnd to)
{
    if (!canConnect(wire.from, to)) return;
    Blueprint after = m_document.network();
    netwright::replug(after, {wire.from, wire.to}, to);
    m_document.changeNetwork(after, tr("Connect to another input"));
}

void DrawingModel::insertIntoWire(int node, const CanvasWire& wire, QPointF at)
{
    if (!canConnect(wire.from, wire.to)) return;
    Blueprint after = m_document.network();
    netwright::insertIntoWire(after, node, {wire.from, wire.to}, at);
    m_document.changeNetwork(after, tr("Insert %1").arg(this->node(node).title));
}

QString DrawingModel::deletionText(const QList<int>& nodes, const QList<int>& notes) const
{
    if (nodes.size() == 1) return tr("Delete %1").arg(node(nodes.front()).title);
    if (nodes.isEmpty()) return notes.size() == 1 ? tr("Delete a note") : tr("Delete notes");
    return tr("Delete %n layers", nullptr, static_cast<int>(nodes.size()));
}

void DrawingModel::remove(const QList<int>& nodes, const QList<int>& notes)
{
    if (m_isReadOnly) return;
    const QString text = deletionText(nodes, notes);
    Blueprint after = m_document.network();
    removeNodes(after, m_document.checkResult(), nodes);
    const Value before = m_document.setting(kNotesPath);
    const Value rest = withoutNotes(before, notes);
    const bool isBoth = rest != before && after.nodes.size() != m_document.network().nodes.size();
    if (isBoth) m_document.undoStack().beginMacro(text);
    m_document.changeNetwork(after, text);
    if (rest != before) m_document.setSetting(kNotesPath, rest, text);
    if (isBoth) m_document.undoStack().endMacro();
}

void DrawingModel::move(const QList<Placement>& nodes, const QList<Placement>& notes)
{
    if (!m_isReadOnly) m_document.place(toPlacements(nodes), toPlacements(notes));
}

void DrawingModel::setBypassed(const QList<int>& nodes, bool isBypassed)
{
    if (m_isReadOnly) return;
    Blueprint after = m_document.network();
    for (const int id : nodes)
        if (BlueprintNode* const node = after.find(id)) node->isBypassed = isBypassed;
    m_document.changeNetwork(after, isBypassed ? tr("Bypass") : tr("Switch on again"));
}

int DrawingModel::addNote(QPointF at, const QString& text)
{
    if (m_isReadOnly) return 0;
    const Value before = m_document.setting(kNotesPath);
    const CanvasNote note{.id = nextNoteId(before), .text = text, .at = at};
    m_document.setSetting(kNotesPath, withNote(before, note), tr("Add a note"));
    return note.id;
}

void DrawingModel::changeNote(const CanvasNote& note)
{
    const QList<CanvasNote> known = notes();
    const bool isThere = std::any_of(known.begin(), known.end(),
        [&note](const CanvasNote& other) { return other.id == note.id && other != note; });
    if (m_isReadOnly || !isThere) return;
    const Value before = m_document.setting(kNotesPath);
    m_document.setSetting(kNotesPath, withNote(before, note), tr("Change a note"));
}

QString DrawingModel::copyText(const QList<int>& nodes) const
{
    return toQt(copyNodes(m_document.network(), nodes));
}

QList<int> DrawingModel::paste(const QString& text, QPointF offset, bool keepsOutsideWires)
{
    return pasteAs(text, offset, keepsOutsideWires, tr("Paste"));
}

QList<int> DrawingModel::duplicate(const QList<int>& nodes)
{
    return pasteAs(copyText(nodes), QPointF(kBeside, kBeside), true, tr("Duplicate"));
}

bool DrawingModel::isCopy(const QString& text)
{
    return text.contains("\"netwright_nodes\"");
}

QList<int> DrawingModel::pasteAs(
    const QString& text, QPointF offset, bool keepsOutsideWires, const QString& stepText)
{
    if (m_isReadOnly) return {};
    try {
        Blueprint after = m_document.network();
        const QList<int> added = pasteNodes(after, fromQt(text), offset,
            keepsOutsideWires ? OutsideWires::keep : OutsideWires::drop);
        m_document.changeNetwork(after, stepText);
        return added;
    } catch (const Error&) {
        return {}; // some other text
    }
}

} // namespace netwright
