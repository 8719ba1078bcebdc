#pragma once

#include "engine/models/blueprint.h"

#include <QList>
#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace netwright {

// A node as the canvas shows it. Values; asked for again when the model says it changed.
struct CanvasNode {
    enum class State { fine, blocked, warned, faulty }; // blocked: only behind an error

    int id = 0;
    QString title; // the layer's name
    QString className;
    QString category;
    QString detail; // the settings that differ from their defaults, short: "32, 3 × 3, relu"
    QString cost; // "320 parameters"; empty where there is none
    QStringList shapes; // of the outputs; shown at those from which no wire leads
    QString badge; // what is wrong, one sentence; empty where nothing is
    QPointF at; // top left
    int inputs = 0; // ports; one more than is wired where a merging layer takes any number
    int outputs = 0;
    int layer = 0; // nodes with the same number are drawn as linked
    State state = State::fine;
    bool isBypassed = false;
    bool isShared = false;
    bool hasInside = false; // a nested model, which can be opened

    bool operator==(const CanvasNode&) const = default;
};

struct CanvasWire {
    WireEnd from, to;
    QString shape; // "? × 28 × 28 × 1"; empty where it is not known
    bool isFaulty = false;

    bool operator==(const CanvasWire&) const = default;
};

// Text on the canvas, with an arrow where it points at something.
struct CanvasNote {
    int id = 0;
    QString text;
    QPointF at;
    QSizeF size{220, 80};
    std::optional<QPointF> arrow; // tip, in scene coordinates

    bool operator==(const CanvasNote&) const = default;
};

// One entry of the search box.
struct LayerChoice {
    QString className;
    QString category;
    QString summary;
    QStringList aliases; // found too
    QString refusal; // why it does not fit where the search began; empty: it fits
};

// What a known adapter between two ports would be: "Flatten".
struct Adapter {
    QString className;
    QString text; // "Insert Flatten (? × 26 × 26 × 32 → ? × 21632)"
};

// The drawing that a canvas shows: read through the first half, changed through the second. All
// addressed by ids; lives in the window thread. Each order is one step of undo, refused silently
// when isReadOnly().
class CanvasModel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isReadOnly() const = 0;
    virtual QList<int> nodes() const = 0; // in the order of the drawing
    virtual CanvasNode node(int id) const = 0;
    virtual QList<CanvasWire> wires() const = 0;
    virtual QList<CanvasNote> notes() const = 0;

    // Why a wire between these would be wrong; empty where it is right.
    virtual QString refusal(WireEnd from, WireEnd to) const = 0;
    // Layers that would make the refused wire right, best first.
    virtual QList<Adapter> adapters(WireEnd from, WireEnd to) const = 0;
    // All layers, those first that fit behind `from` (or before `to`) and are used most.
    virtual QList<LayerChoice> choices(
        std::optional<WireEnd> from, std::optional<WireEnd> to) const = 0;

    // What a new node is wired to: behind an output, before an input, or both (a wire that is
    // there already is taken apart).
    struct Attachment {
        std::optional<WireEnd> from;
        std::optional<WireEnd> to;
    };
    // Returns the id of the new node, or 0.
    virtual int addNode(const QString& className, QPointF at, const Attachment& attachment) = 0;
    int addNode(const QString& className, QPointF at) { return addNode(className, at, {}); }
    // The wire replaces what is in the input port.
    virtual void connectPorts(WireEnd from, WireEnd to) = 0;
    virtual void connectThrough(const QString& adapterClass, WireEnd from, WireEnd to) = 0;
    virtual void disconnect(const QList<CanvasWire>& wires) = 0;
    // An input's wire moves to another port.
    virtual void replug(const CanvasWire& wire, WireEnd to) = 0;
    // A node that is there already is put into a wire; neighbours make room.
    virtual void insertIntoWire(int node, const CanvasWire& wire, QPointF at) = 0;
    // Passing nodes are healed over where the shapes still fit.
    virtual void remove(const QList<int>& nodes, const QList<int>& notes) = 0;
    struct Placement {
        int id = 0;
        QPointF at;
    };
    virtual void move(const QList<Placement>& nodes, const QList<Placement>& notes) = 0;
    virtual void setBypassed(const QList<int>& nodes, bool isBypassed) = 0;
    virtual int addNote(QPointF at, const QString& text) = 0;
    virtual void changeNote(const CanvasNote& note) = 0;

signals:
    void reset(); // everything may be different
    void nodesChanged(const QList<int>& ids); // added, removed or shown otherwise
    void wiresChanged();
    void notesChanged();
};

} // namespace netwright
