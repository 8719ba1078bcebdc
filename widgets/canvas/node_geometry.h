#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QList>
#include <QRectF>

namespace netwright {

// Where the parts of a node are, from its top left corner. The height does not depend on whether
// something is wrong, so that nothing moves while a person types.
struct NodeGeometry {
    QRectF box;
    QRectF header; // icon and title
    QRectF detail; // class and settings
    QRectF foot; // cost, or what is wrong
    QList<QPointF> inputs, outputs; // centres of the ports
};

NodeGeometry nodeGeometry(const CanvasNode& node, Qt::Orientation direction);
// Of a node that is not there yet, with one port on each side.
QSizeF usualNodeSize();

} // namespace netwright
