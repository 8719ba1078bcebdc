#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QHash>

namespace netwright {

// How a drawing is walked through: sources first, every node behind those it reads from, equal
// ones from top left to bottom right. Nodes of a cycle come last.
class FlowOrder {
public:
    explicit FlowOrder(const CanvasModel& model);

    const QList<int>& nodes() const { return m_nodes; }
    // 0 where the walk ends.
    int next(int node) const;
    int previous(int node) const;
    // Along the wires: the first node that reads from this one, the first it reads from.
    int behind(int node) const;
    int before(int node) const;
    // Its neighbour among those that read from the same node, or feed the same node.
    int sibling(int node, int step) const;
    // Outputs from which no wire leads.
    const QList<WireEnd>& looseOutputs() const { return m_looseOutputs; }

private:
    void sort(const CanvasModel& model);

    QList<int> m_nodes;
    QHash<int, QList<int>> m_behind, m_before;
    QList<WireEnd> m_looseOutputs;
};

} // namespace netwright
