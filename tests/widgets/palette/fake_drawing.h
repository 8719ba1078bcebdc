#pragma once

#include "widgets/canvas/canvas_model.h"

namespace netwright {

// A drawing that is a list of nodes and wires and remembers what it was asked to do.
class FakeDrawing final : public CanvasModel {
public:
    QList<CanvasNode> all;
    QList<CanvasWire> lines;
    QList<int> removed;
    bool isLocked = false;

    // A chain: each node reads from the one before.
    void append(const QString& title, const QString& className, const QString& category)
    {
        CanvasNode node;
        node.id = static_cast<int>(all.size()) + 1;
        node.title = title;
        node.className = className;
        node.category = category;
        node.inputs = all.isEmpty() ? 0 : 1;
        node.outputs = 1;
        node.at = {0, 100.0 * node.id};
        if (!all.isEmpty())
            lines << CanvasWire{{node.id - 1, 0}, {node.id, 0}, QString::fromUtf8("? × 8")};
        all << node;
    }

    bool isReadOnly() const override { return isLocked; }
    QList<int> nodes() const override
    {
        QList<int> ids;
        for (const CanvasNode& node : all) ids << node.id;
        return ids;
    }
    CanvasNode node(int id) const override
    {
        for (const CanvasNode& node : all)
            if (node.id == id) return node;
        return {};
    }
    QList<CanvasWire> wires() const override { return lines; }
    QList<CanvasNote> notes() const override { return {}; }
    QString refusal(WireEnd, WireEnd) const override { return {}; }
    QList<Adapter> adapters(WireEnd, WireEnd) const override { return {}; }
    QList<LayerChoice> choices(std::optional<WireEnd>, std::optional<WireEnd>) const override
    {
        return {};
    }
    int addNode(const QString&, QPointF, const Attachment&) override { return 0; }
    void connectPorts(WireEnd, WireEnd) override { }
    void connectThrough(const QString&, WireEnd, WireEnd) override { }
    void disconnect(const QList<CanvasWire>&) override { }
    void replug(const CanvasWire&, WireEnd) override { }
    void insertIntoWire(int, const CanvasWire&, QPointF) override { }
    void remove(const QList<int>& nodes, const QList<int>&) override
    {
        removed << nodes;
        const auto isGone = [&](int id) { return nodes.contains(id); };
        all.removeIf([&](const CanvasNode& node) { return isGone(node.id); });
        lines.removeIf(
            [&](const CanvasWire& wire) { return isGone(wire.from.node) || isGone(wire.to.node); });
        emit nodesChanged(nodes);
        emit wiresChanged();
    }
    void move(const QList<Placement>&, const QList<Placement>&) override { }
    void setBypassed(const QList<int>&, bool) override { }
    int addNote(QPointF, const QString&) override { return 0; }
    void changeNote(const CanvasNote&) override { }
};

} // namespace netwright
