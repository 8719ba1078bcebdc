#include "widgets/canvas/canvas_search.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/flow_order.h"
#include "widgets/canvas/node_adding.h"

#include <memory>
#include <utility>

namespace netwright {
namespace {

constexpr double kSearchGap = 8; // below the node that it is for

QList<SearchEntry> entriesOf(const QList<LayerChoice>& choices)
{
    QList<SearchEntry> entries;
    for (const LayerChoice& choice : choices)
        entries << SearchEntry{
            choice.className, choice.category, choice.summary, choice.aliases, choice.refusal};
    return entries;
}

// The wire from an output of `source` into `target` that is right, or why none is.
struct Way {
    CanvasNode target;
    WireEnd from, to;
    QString refusal;
};

Way wayTo(const CanvasModel& model, const CanvasNode& source, const CanvasNode& target)
{
    Way way{target, {source.id, 0}, {target.id, 0}, {}};
    for (int output = 0; output < source.outputs; ++output) {
        for (int input = 0; input < target.inputs; ++input) {
            const WireEnd from{source.id, output}, to{target.id, input};
            const QString refusal = model.refusal(from, to);
            if (refusal.isEmpty()) return {target, from, to, {}};
            if (way.refusal.isEmpty()) way.refusal = refusal;
        }
    }
    return way;
}

} // namespace

CanvasSearch::CanvasSearch(CanvasView& view) : m_view(view), m_box(*new SearchBox(&view))
{
    connect(&m_box, &SearchBox::chosen, this, [this](int index) {
        // The answer may open the box again.
        if (const Answer answer = std::exchange(m_answer, {})) answer(index);
    });
    connect(&m_box, &SearchBox::closed, this, [this] { m_answer = {}; });
}

void CanvasSearch::open(
    const QList<SearchEntry>& entries, const QString& prompt, QPointF at, Answer answer)
{
    m_answer = std::move(answer);
    m_box.open(entries, prompt, m_view.viewport()->mapTo(&m_view, m_view.mapFromScene(at)));
}

void CanvasSearch::openLayers(
    const CanvasModel::Attachment& fitting, QPointF at, std::function<int(const LayerChoice&)> add)
{
    const QList<LayerChoice> choices = m_view.model()->choices(fitting.from, fitting.to);
    open(entriesOf(choices), tr("Search for a layer"), at,
        [this, choices, add = std::move(add)](int index) {
            if (const int id = add(choices.at(index))) m_view.selectNodes({id});
        });
}

void CanvasSearch::openForLayer(QPointF at)
{
    const NodeAdding adding(m_view.canvas());
    if (m_view.selectedNodes().isEmpty()) return openForLayer(at, {});
    CanvasModel::Attachment fitting;
    fitting.from = adding.appendingEnd();
    const NodeItem* item = m_view.canvas().nodeItem(m_view.selectedNodes().first());
    openLayers(fitting, item->box().bottomLeft() + QPointF(0, kSearchGap),
        [this, at](const LayerChoice& choice) {
            return NodeAdding(m_view.canvas()).append(choice.className, at);
        });
}

void CanvasSearch::openForLayer(QPointF at, const CanvasModel::Attachment& ends)
{
    openLayers(ends, at, [this, at, ends](const LayerChoice& choice) {
        // What does not fit is added all the same, but not wired.
        const auto attached = choice.refusal.isEmpty() ? ends : CanvasModel::Attachment{};
        return NodeAdding(m_view.canvas()).addAt(choice.className, at, attached);
    });
}

void CanvasSearch::openForTarget(int node)
{
    const CanvasModel& model = *m_view.model();
    const CanvasNode source = model.node(node);
    if (source.outputs == 0) return;
    QList<Way> ways;
    const FlowOrder order(model);
    for (const int id : order.nodes())
        if (id != node) ways << wayTo(model, source, model.node(id));
    QList<SearchEntry> entries;
    for (const Way& way : ways)
        entries << SearchEntry{way.target.title, way.target.category, way.target.className,
            {way.target.className}, way.refusal};
    const NodeItem* item = m_view.canvas().nodeItem(node);
    open(entries, tr("Wire %1 to").arg(source.title),
        item->box().bottomLeft() + QPointF(0, kSearchGap), [this, ways](int index) {
            const Way& way = ways.at(index);
            if (way.refusal.isEmpty()) m_view.model()->connectPorts(way.from, way.to);
        });
}

} // namespace netwright
