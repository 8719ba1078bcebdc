#pragma once

#include "engine/models/check.h"
#include "widgets/canvas/canvas_model.h"

#include <QHash>

#include <utility>

namespace netwright {

// How a drawing and what is known of it look on the canvas. Remembers what it made last, so that
// only what looks otherwise is told. Used by the window thread.
class DrawingPicture {
public:
    struct Changes {
        QList<int> nodes; // added, removed or shown otherwise
        bool areWiresChanged = false;
    };
    // `edited`: nodes whose class or settings may be others than before; empty: anything may. Where
    // the drawing is to be checked after an edit, this is called again when it is.
    Changes refresh(const Blueprint& network, const CheckResult& known, const QList<int>& edited);
    void clear();

    const QList<int>& nodes() const { return m_order; }
    CanvasNode node(int id) const { return m_nodes.value(id); }
    const QList<CanvasWire>& wires() const { return m_wires; }

private:
    // What depends on class and settings alone.
    struct Face {
        CanvasNode node;
        int least = 0, most = 0, outputs = 1;
    };
    struct Surroundings;

    static Face makeFace(const BlueprintNode& node);
    CanvasNode makeNode(const BlueprintNode& node, const Surroundings& around);
    bool isSmallEdit(const Blueprint& network, const QList<int>& edited) const;
    Changes refreshSome(
        const Blueprint& network, const Surroundings& around, const QList<int>& edited);
    QList<CanvasWire> makeWires(const Blueprint& network, const Surroundings& around) const;

    QHash<int, Face> m_faces;
    QHash<int, CanvasNode> m_nodes;
    QList<int> m_order;
    QList<CanvasWire> m_wires;
};

// The settings that differ from their defaults, at most four, as values: "32, 3 × 3, relu".
QString settingsText(const std::string& className, const Value& config);

} // namespace netwright
