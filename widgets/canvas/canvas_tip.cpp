#include "widgets/canvas/canvas_tip.h"

#include "widgets/canvas/canvas_scene.h"

#include <QCoreApplication>

namespace netwright {
namespace {

struct Tips {
    Q_DECLARE_TR_FUNCTIONS(CanvasTip)
};

QString titleOf(const CanvasScene& scene, int node)
{
    const NodeItem* item = scene.nodeItem(node);
    return item ? item->node().title : QString();
}

QString portTip(const CanvasScene& scene, const PortPlace& port)
{
    const QString title = titleOf(scene, port.end.node);
    const QString number = QString::number(port.end.port + 1);
    if (!port.isInput) {
        const QString shape = scene.nodeItem(port.end.node)->node().shapes.value(port.end.port);
        return shape.isEmpty() ? Tips::tr("Output %1 of %2").arg(number, title)
                               : Tips::tr("Output %1 of %2: %3").arg(number, title, shape);
    }
    const QList<WireItem*> wires = scene.wiresOf(port);
    if (wires.isEmpty()) return Tips::tr("Input %1 of %2, not wired").arg(number, title);
    return Tips::tr("Input %1 of %2, from %3")
        .arg(number, title, titleOf(scene, wires.first()->wire().from.node));
}

QString wireTip(const CanvasScene& scene, const CanvasWire& wire)
{
    const QString from = titleOf(scene, wire.from.node), to = titleOf(scene, wire.to.node);
    return wire.shape.isEmpty() ? Tips::tr("From %1 to %2").arg(from, to)
                                : Tips::tr("From %1 to %2: %3").arg(from, to, wire.shape);
}

} // namespace

QString canvasTip(const CanvasScene& scene, QPointF at, double zoom)
{
    constexpr double kReach = 8;
    if (const auto port = scene.portAt(at, kReach / zoom)) return portTip(scene, *port);
    if (const NodeItem* node = scene.nodeAt(at)) return node->description();
    if (const WireItem* wire = scene.wireAt(at, kReach / zoom)) return wireTip(scene, wire->wire());
    return {};
}

} // namespace netwright
