#include "widgets/canvas/node_item.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_pill.h"

#include <algorithm>

namespace netwright {
NodeItem::NodeItem(const CanvasNode& node, Qt::Orientation direction)
    : m_node(node), m_direction(direction)
{
    setFlag(ItemIsSelectable);
    setZValue(kNodeLevel);
    setPos(node.at);
    restyle();
}

void NodeItem::setNode(const CanvasNode& node)
{
    const bool isSame = node == m_node && pos() == node.at;
    if (isSame) return;
    m_node = node;
    setPos(node.at);
    restyle();
}

void NodeItem::setDirection(Qt::Orientation direction)
{
    m_direction = direction;
    restyle();
}

void NodeItem::restyle()
{
    prepareGeometryChange();
    m_geometry = nodeGeometry(m_node, m_direction);
    const double margin = NodePainter::margin();
    m_bounds = m_geometry.box.adjusted(-margin, -margin, margin, margin);
    for (int i = 0; i < m_geometry.outputs.size(); ++i) {
        const QSizeF pill = wirePillSize(m_node.shapes.value(i));
        const QPointF at = m_geometry.outputs[i];
        if (m_direction == Qt::Vertical)
            m_bounds |= QRectF(
                at.x() - pill.width() / 2, at.y(), pill.width(), pill.height() + 2 * margin);
        else
            m_bounds |= QRectF(
                at.x(), at.y() - pill.height(), pill.width() + 2 * margin, 2 * pill.height());
    }
    update();
}

QRectF NodeItem::box() const
{
    return m_geometry.box.translated(pos());
}

QPointF NodeItem::port(PortId port) const
{
    const QList<QPointF>& places = port.isInput ? m_geometry.inputs : m_geometry.outputs;
    if (places.isEmpty()) return box().center();
    return pos() + places[std::clamp<qsizetype>(port.index, 0, places.size() - 1)];
}

QList<PortId> NodeItem::ports() const
{
    QList<PortId> ports;
    for (int i = 0; i < m_geometry.inputs.size(); ++i) ports << PortId{true, i};
    for (int i = 0; i < m_geometry.outputs.size(); ++i) ports << PortId{false, i};
    return ports;
}

bool NodeItem::isOnTitle(QPointF scenePoint) const
{
    return m_geometry.header.contains(scenePoint - pos());
}

void NodeItem::mark(PortId port, PortMark mark)
{
    if (m_look.marks.value(port, PortMark::none) == mark) return;
    m_look.marks[port] = mark;
    update();
}

void NodeItem::clearMarks()
{
    if (m_look.marks.isEmpty()) return;
    m_look.marks.clear();
    update();
}

void NodeItem::setFocused(bool isFocused)
{
    if (m_look.isFocused == isFocused) return;
    m_look.isFocused = isFocused;
    update();
}

void NodeItem::setFlash(double flash)
{
    m_look.flash = flash;
    update();
}

void NodeItem::setUsedOutputs(const QList<bool>& used)
{
    if (m_look.usedOutputs == used) return;
    m_look.usedOutputs = used;
    update();
}

QString NodeItem::description() const
{
    QStringList parts{m_node.detail.isEmpty()
            ? tr("%1, a layer of class %2.").arg(m_node.title, m_node.className)
            : tr("%1, a layer of class %2: %3.")
                  .arg(m_node.title, m_node.className, m_node.detail)};
    if (!m_node.shapes.isEmpty() && !m_node.shapes.first().isEmpty())
        parts << tr("Output shape: %1.").arg(m_node.shapes.join(QStringLiteral("; ")));
    if (!m_node.cost.isEmpty()) parts << tr("Cost: %1.").arg(m_node.cost);
    if (!m_node.badge.isEmpty())
        parts << m_node.badge;
    else if (m_node.state == CanvasNode::State::blocked)
        parts << tr("Not checked: something before it is wrong.");
    if (m_node.isBypassed) parts << tr("Switched off: it passes its input on.");
    if (m_node.isShared) parts << tr("Shares its layer with other nodes.");
    return parts.join(QLatin1Char(' '));
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const auto* canvas = static_cast<const CanvasScene*>(scene());
    NodeLook look = m_look;
    Detail detail = detailOf(*painter);
    if (canvas->isPlain()) {
        look = NodeLook();
        look.usedOutputs = m_look.usedOutputs;
        detail = Detail::full;
    } else {
        look.isSelected = isSelected();
    }
    NodePainter().paint(*painter, m_node, m_geometry, look, detail);
}

} // namespace netwright
