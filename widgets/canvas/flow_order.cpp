#include "widgets/canvas/flow_order.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace netwright {

FlowOrder::FlowOrder(const CanvasModel& model)
{
    QSet<std::pair<int, int>> used;
    for (const CanvasWire& wire : model.wires()) {
        QList<int>& behind = m_behind[wire.from.node];
        if (!behind.contains(wire.to.node)) {
            behind << wire.to.node;
            m_before[wire.to.node] << wire.from.node;
        }
        used.insert({wire.from.node, wire.from.port});
    }
    sort(model);
    for (const int id : m_nodes)
        for (int port = 0; port < model.node(id).outputs; ++port)
            if (!used.contains({id, port})) m_looseOutputs << WireEnd{id, port};
}

void FlowOrder::sort(const CanvasModel& model)
{
    using Rank = std::tuple<double, double, int>; // top left first
    std::map<int, Rank> ranks;
    std::map<int, qsizetype> waits;
    std::set<Rank> ready;
    for (const int id : model.nodes()) {
        const QPointF at = model.node(id).at;
        ranks[id] = {at.y(), at.x(), id};
        waits[id] = m_before.value(id).size();
        if (waits[id] == 0) ready.insert(ranks[id]);
    }
    while (!ready.empty()) {
        const int id = std::get<2>(*ready.begin());
        ready.erase(ready.begin());
        m_nodes << id;
        for (const int behind : m_behind.value(id))
            if (--waits[behind] == 0) ready.insert(ranks[behind]);
    }
    for (const auto& [id, waiting] : waits)
        if (waiting > 0 && ranks.contains(id)) m_nodes << id;
}

int FlowOrder::next(int node) const
{
    return m_nodes.value(m_nodes.indexOf(node) + 1);
}

int FlowOrder::previous(int node) const
{
    const auto index = m_nodes.indexOf(node);
    return index < 0 ? m_nodes.value(m_nodes.size() - 1) : m_nodes.value(index - 1);
}

int FlowOrder::behind(int node) const
{
    return m_behind.value(node).value(0);
}

int FlowOrder::before(int node) const
{
    return m_before.value(node).value(0);
}

int FlowOrder::sibling(int node, int step) const
{
    for (const int source : m_before.value(node)) {
        const QList<int> siblings = m_behind.value(source);
        if (siblings.size() > 1) return siblings.value(siblings.indexOf(node) + step);
    }
    for (const int target : m_behind.value(node)) {
        const QList<int> siblings = m_before.value(target);
        if (siblings.size() > 1) return siblings.value(siblings.indexOf(node) + step);
    }
    return 0;
}

} // namespace netwright
