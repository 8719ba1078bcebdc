#pragma once

#include "widgets/canvas/canvas_style.h"
#include "widgets/canvas/node_geometry.h"

#include <QHash>
#include <QPainter>

namespace netwright {

// What a port says while a wire is drawn.
enum class PortMark { none, good, bad, chosen };

struct PortId {
    bool isInput = true;
    int index = 0;
    bool operator==(const PortId&) const = default;
};
inline size_t qHash(const PortId& port, size_t seed = 0)
{
    return ::qHash(port.index * 2 + int(port.isInput), seed);
}

// What is shown of a node beside the node itself.
struct NodeLook {
    bool isSelected = false;
    bool isFocused = false; // the keyboard is here
    double flash = 0; // 1 … 0
    QHash<PortId, PortMark> marks;
    QList<bool> usedOutputs;
};

// Paints nodes; one for all of a drawing.
class NodePainter {
public:
    void paint(QPainter& painter, const CanvasNode& node, const NodeGeometry& geometry,
        const NodeLook& look, Detail detail) const;

    // Room around the box for ports, ring and the shapes of loose outputs.
    static double margin();
    static double portSize();
};

} // namespace netwright
