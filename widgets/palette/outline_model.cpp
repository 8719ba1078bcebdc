#include "widgets/palette/outline_model.h"

#include "widgets/canvas/flow_order.h"

#include <QHash>

#include <algorithm>

namespace netwright {

OutlineModel::OutlineModel(QObject* parent) : QAbstractListModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_isShown) refresh();
    });
}

void OutlineModel::setDrawing(CanvasModel* drawing)
{
    if (m_drawing) QObject::disconnect(m_drawing, nullptr, this, nullptr);
    m_drawing = drawing;
    if (m_drawing) {
        const auto readLater = [this] { m_timer.start(); };
        connect(m_drawing, &CanvasModel::reset, this, readLater);
        connect(m_drawing, &CanvasModel::nodesChanged, this, readLater);
        connect(m_drawing, &CanvasModel::wiresChanged, this, readLater);
        connect(m_drawing, &QObject::destroyed, this, readLater);
    }
    refresh();
}

void OutlineModel::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown) refresh();
}

QList<OutlineModel::Row> OutlineModel::read() const
{
    if (!m_drawing) return {};
    QHash<int, QString> shapes;
    for (const CanvasWire& wire : m_drawing->wires())
        if (wire.from.port == 0 && !wire.shape.isEmpty()) shapes[wire.from.node] = wire.shape;
    QList<Row> rows;
    const FlowOrder order(*m_drawing);
    for (const int id : order.nodes()) {
        const CanvasNode node = m_drawing->node(id);
        rows << Row{node, shapes.value(id, node.shapes.value(0))};
    }
    return rows;
}

void OutlineModel::refresh()
{
    m_timer.stop();
    QList<Row> rows = read();
    const bool isSameOrder = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row& a, const Row& b) { return a.node.id == b.node.id; });
    if (!isSameOrder) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    rows.swap(m_rows);
    for (int i = 0; i < m_rows.size(); ++i)
        if (!(rows[i] == m_rows[i])) emit dataChanged(index(i), index(i));
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.node.title;
    case Qt::AccessibleTextRole: return accessibleText(row);
    case Qt::ToolTipRole: return row.node.badge;
    case kIdRole: return row.node.id;
    case kClassNameRole: return row.node.className;
    case kCategoryRole: return row.node.category;
    case kShapeRole: return row.shape;
    case kBadgeRole: return row.node.badge;
    case kStateRole: return static_cast<int>(row.node.state);
    default: return {};
    }
}

QString OutlineModel::accessibleText(const Row& row) const
{
    const QString shape = row.shape.isEmpty() ? tr("unknown") : row.shape;
    if (row.node.badge.isEmpty())
        return tr("%1, class %2, output shape %3").arg(row.node.title, row.node.className, shape);
    return tr("%1, class %2, output shape %3, problem: %4")
        .arg(row.node.title, row.node.className, shape, row.node.badge);
}

} // namespace netwright
