#pragma once

#include "app/documents/drawing_picture.h"
#include "widgets/canvas/canvas_model.h"

#include <QHash>

namespace netwright {

class Document;

// The drawing of a document as the canvas sees it. Orders become steps of the document's undo;
// what changed is told node by node. Lives in the window thread; the document outlives it.
class DrawingModel final : public CanvasModel {
    Q_OBJECT
public:
    explicit DrawingModel(Document& document, QObject* parent = nullptr);

    bool isReadOnly() const override { return m_isReadOnly; }
    void setReadOnly(bool isReadOnly);
    QList<int> nodes() const override { return m_picture.nodes(); }
    CanvasNode node(int id) const override { return m_picture.node(id); }
    QList<CanvasWire> wires() const override { return m_picture.wires(); }
    QList<CanvasNote> notes() const override;

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

    // What goes to the clipboard and what comes from it; paste() returns the new nodes, none where
    // the text holds no layers.
    QString copyText(const QList<int>& nodes) const;
    QList<int> paste(const QString& text, QPointF offset, bool keepsOutsideWires);
    // Copies beside the originals, with the same wires to the rest coming in.
    QList<int> duplicate(const QList<int>& nodes);
    static bool isCopy(const QString& text);

private:
    void refresh(const QList<int>& edited);
    void startAnew();
    bool canConnect(WireEnd from, WireEnd to) const;
    QList<int> pasteAs(
        const QString& text, QPointF offset, bool keepsOutsideWires, const QString& stepText);
    QString deletionText(const QList<int>& nodes, const QList<int>& notes) const;

    Document& m_document;
    DrawingPicture m_picture;
    bool m_isReadOnly = false;
};

} // namespace netwright
