#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QMap>

namespace netwright::test {

// A drawing that does as it is told and writes down each order. Wires fit where the kinds of the
// ports are equal: a node of class "Image" gives images, "Flat" takes images and gives numbers,
// "Dense" takes and gives numbers, "Add" takes any number of either.
class FakeCanvasModel final : public CanvasModel {
    Q_OBJECT
public:
    // Adds a node without an order or a signal.
    int put(const QString& className, QPointF at);
    void join(int from, int to, int input = 0);
    CanvasNode& shown(int id) { return m_nodes[id]; }
    void changeShape(int from, const QString& shape);
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    // Input, Flat and two Dense, one below the other, wired: 1, 2, 3, 4.
    void putChain();
    // So many Dense layers in rows.
    void putMany(int count);
    void putNote(const CanvasNote& note) { m_notes << note; }

    const QStringList& orders() const { return m_orders; }
    QString takeOrders();

    bool isReadOnly() const override { return m_isReadOnly; }
    QList<int> nodes() const override { return m_nodes.keys(); }
    CanvasNode node(int id) const override;
    QList<CanvasWire> wires() const override { return m_wires; }
    QList<CanvasNote> notes() const override { return m_notes; }
    QString refusal(WireEnd from, WireEnd to) const override;
    QList<Adapter> adapters(WireEnd from, WireEnd to) const override;
    QList<LayerChoice> choices(
        std::optional<WireEnd> from, std::optional<WireEnd> to) const override;
    using CanvasModel::addNode;
    int addNode(const QString& className, QPointF at, const Attachment& attachment) override;
    void connectPorts(WireEnd from, WireEnd to) override;
    void connectThrough(const QString& adapterClass, WireEnd from, WireEnd to) override;
    void disconnect(const QList<CanvasWire>& wires) override;
    void replug(const CanvasWire& wire, WireEnd to) override;
    void insertIntoWire(int node, const CanvasWire& wire, QPointF at) override;
    void remove(const QList<int>& nodes, const QList<int>& notes) override;
    void move(const QList<Placement>& nodes, const QList<Placement>& notes) override;
    void setBypassed(const QList<int>& nodes, bool isBypassed) override;
    int addNote(QPointF at, const QString& text) override;
    void changeNote(const CanvasNote& note) override;

private:
    void note(const QString& order) { m_orders << order; }
    void drop(const CanvasWire& wire);
    void wire(WireEnd from, WireEnd to);

    QMap<int, CanvasNode> m_nodes;
    QList<CanvasWire> m_wires;
    QList<CanvasNote> m_notes;
    QStringList m_orders;
    bool m_isReadOnly = false;
};

} // namespace netwright::test
