#pragma once

#include <QPointF>
#include <QString>

namespace netwright {

class CanvasScene;

// What is told about the thing at a point of the scene; empty where there is nothing.
QString canvasTip(const CanvasScene& scene, QPointF at, double zoom);

} // namespace netwright
