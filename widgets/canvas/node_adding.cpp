#include "widgets/canvas/node_adding.h"

#include "widgets/canvas/flow_order.h"
#include "widgets/canvas/snapping.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

QPointF onGrid(QPointF point)
{
    return {std::round(point.x() / kGrid) * kGrid, std::round(point.y() / kGrid) * kGrid};
}

} // namespace

NodeAdding::NodeAdding(CanvasScene& scene) : m_scene(scene) { }

std::optional<WireEnd> NodeAdding::appendingEnd() const
{
    QList<NodeItem*> selected;
    for (NodeItem* item : m_scene.nodeItems())
        if (item->isSelected()) selected << item;
    const QList<WireEnd> loose = FlowOrder(*m_scene.model()).looseOutputs();
    if (selected.isEmpty()) return loose.size() == 1 ? std::optional(loose.first()) : std::nullopt;
    if (selected.size() > 1 || selected.first()->node().outputs == 0) return std::nullopt;
    const int id = selected.first()->id();
    for (const WireEnd& end : loose)
        if (end.node == id) return end;
    return WireEnd{id, 0};
}

bool NodeAdding::fits(const QString& className, WireEnd from) const
{
    for (const LayerChoice& choice : m_scene.model()->choices(from, std::nullopt))
        if (choice.className == className) return choice.refusal.isEmpty();
    return false;
}

QPointF NodeAdding::freePlace(QPointF at) const
{
    const bool isDown = m_scene.direction() == Qt::Vertical;
    const QSizeF size = usualNodeSize();
    const double room = 20;
    const QPointF step
        = isDown ? QPointF(size.width() + 2 * room, 0) : QPointF(0, size.height() + 2 * room);
    QPointF place = onGrid(at);
    const auto isTaken = [&](QPointF corner) {
        const QRectF box = QRectF(corner, size).adjusted(-room, -room, room, room);
        return std::ranges::any_of(
            m_scene.nodeItems(), [&](const NodeItem* item) { return item->box().intersects(box); });
    };
    while (isTaken(place)) place = onGrid(place + step);
    return place;
}

QPointF NodeAdding::placeBehind(WireEnd end) const
{
    const QRectF box = m_scene.nodeItem(end.node)->box();
    const bool isDown = m_scene.direction() == Qt::Vertical;
    const QSizeF size = usualNodeSize();
    return freePlace(isDown
            ? QPointF(box.center().x() - size.width() / 2, box.bottom() + kNodeSpacing)
            : QPointF(box.right() + 2 * kNodeSpacing, box.center().y() - size.height() / 2));
}

int NodeAdding::append(const QString& className, QPointF otherwise) const
{
    const auto from = appendingEnd();
    if (!from) return m_scene.model()->addNode(className, freePlace(otherwise));
    CanvasModel::Attachment ends;
    if (fits(className, *from)) ends.from = from;
    return m_scene.model()->addNode(className, placeBehind(*from), ends);
}

int NodeAdding::addAt(
    const QString& className, QPointF at, const CanvasModel::Attachment& ends) const
{
    const QSizeF size = usualNodeSize();
    const bool isDown = m_scene.direction() == Qt::Vertical;
    QPointF port = isDown ? QPointF(size.width() / 2, 0) : QPointF(0, size.height() / 2);
    if (ends.to && !ends.from)
        port += isDown ? QPointF(0, size.height()) : QPointF(size.width(), 0);
    if (ends.to && ends.from) port = {size.width() / 2, size.height() / 2};
    return m_scene.model()->addNode(className, onGrid(at - port), ends);
}

} // namespace netwright
