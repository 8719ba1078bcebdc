#include "widgets/canvas/node_geometry.h"

#include "widgets/canvas/canvas_style.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Evenly along one side of the box.
QList<QPointF> alongSide(QPointF from, QPointF to, int count)
{
    QList<QPointF> points;
    for (int i = 0; i < count; ++i) points << from + (to - from) * ((i + 1.0) / (count + 1));
    return points;
}

} // namespace

NodeGeometry nodeGeometry(const CanvasNode& node, Qt::Orientation direction)
{
    const double pad = 8;
    const double line = QFontMetricsF(canvasFont()).height();
    const double title = QFontMetricsF(canvasTitleFont()).height() + 8;
    const bool isDown = direction == Qt::Vertical;
    const double room = (std::max(node.inputs, node.outputs) + 1) * 20;
    const double width = std::max(kNodeWidth, isDown ? room : 0);
    const double height = std::max(title + 2 * line + 2 + 1.5 * pad, isDown ? 0 : room);

    NodeGeometry geometry;
    geometry.box = {0, 0, width, std::ceil(height / 10) * 10};
    geometry.header = {0, 0, width, title};
    geometry.detail = {pad, title + 6, width - 2 * pad, line};
    geometry.foot = geometry.detail.translated(0, line + 2);
    const QRectF& box = geometry.box;
    geometry.inputs
        = alongSide(box.topLeft(), isDown ? box.topRight() : box.bottomLeft(), node.inputs);
    geometry.outputs
        = alongSide(isDown ? box.bottomLeft() : box.topRight(), box.bottomRight(), node.outputs);
    return geometry;
}

QSizeF usualNodeSize()
{
    CanvasNode node;
    node.inputs = node.outputs = 1;
    return nodeGeometry(node, Qt::Vertical).box.size();
}

} // namespace netwright
