#pragma once

#include "app/documents/drawing_picture.h"
#include "widgets/canvas/canvas_model.h"

namespace netwright {

// The inside of a nested model, to be looked at: all orders are refused. A copy, so that it may
// outlive the drawing.
class NestedModel final : public CanvasModel {
    Q_OBJECT
public:
    // A node of the class Functional or Sequential. Where its settings cannot be understood the
    // drawing is empty and problem() says why.
    explicit NestedModel(const BlueprintNode& node, QObject* parent = nullptr);

    const Blueprint& network() const { return m_network; }
    QString problem() const { return m_problem; }

    bool isReadOnly() const override { return true; }
    QList<int> nodes() const override { return m_picture.nodes(); }
    CanvasNode node(int id) const override { return m_picture.node(id); }
    QList<CanvasWire> wires() const override { return m_picture.wires(); }
    QList<CanvasNote> notes() const override { return {}; }
    QString refusal(WireEnd from, WireEnd to) const override;
    QList<Adapter> adapters(WireEnd, WireEnd) const override { return {}; }
    QList<LayerChoice> choices(std::optional<WireEnd>, std::optional<WireEnd>) const override
    {
        return {};
    }

    using CanvasModel::addNode;
    int addNode(const QString&, QPointF, const Attachment&) override { return 0; }
    void connectPorts(WireEnd, WireEnd) override { }
    void connectThrough(const QString&, WireEnd, WireEnd) override { }
    void disconnect(const QList<CanvasWire>&) override { }
    void replug(const CanvasWire&, WireEnd) override { }
    void insertIntoWire(int, const CanvasWire&, QPointF) override { }
    void remove(const QList<int>&, const QList<int>&) override { }
    void move(const QList<Placement>&, const QList<Placement>&) override { }
    void setBypassed(const QList<int>&, bool) override { }
    int addNote(QPointF, const QString&) override { return 0; }
    void changeNote(const CanvasNote&) override { }

private:
    Blueprint m_network;
    DrawingPicture m_picture;
    QString m_problem;
};

} // namespace netwright
