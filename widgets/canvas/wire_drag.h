#pragma once

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

#include <QGraphicsPathItem>
#include <QLabel>
#include <QTimer>

#include <functional>
#include <memory>

namespace netwright {

class CanvasView;

// A wire is drawn from a port, or the wire of an occupied input is picked up. Ports that it may
// end at are lit, the others dimmed; it snaps to the nearest good one. What happens at the release:
// a good port is connected; for a refused one the layers that would make it right are offered; on
// the empty canvas the search is opened, or a wire that was picked up is taken away.
class WireDrag final : public QObject, public Gesture {
    Q_OBJECT
public:
    WireDrag(CanvasView& view, const PortPlace& port);
    ~WireDrag() override;

    void moveTo(QPoint point, Qt::KeyboardModifiers modifiers) override;
    void finish(QPoint point, Qt::KeyboardModifiers modifiers) override;

private:
    struct Ends {
        WireEnd from, to;
    };
    Ends endsWith(const PortPlace& port) const;
    QString refusal(const PortPlace& port);
    bool isCandidate(const PortPlace& port) const;
    // Marks what is seen first, a few milliseconds at a time: it may be long to find out.
    void judgeSome();
    void judge(const PortPlace& port);
    // The good port that the wire snaps to, and the refused one that the cursor is on.
    std::optional<PortPlace> nearestGood(QPointF point);
    std::optional<PortPlace> refusedAt(QPointF point);
    QList<PortPlace> candidatesNear(QPointF point, double reach) const;
    void showReason(QPoint point, const QString& reason);
    void drop(const PortPlace& port);
    void offerAdapters(const PortPlace& port, QPoint point);

    CanvasView& m_view;
    CanvasScene& m_scene;
    PortPlace m_fixed; // where the wire begins
    std::optional<CanvasWire> m_pickedUp;
    QHash<int, QHash<int, QString>> m_refusals; // of ports that were asked for
    QList<PortPlace> m_waiting;
    QTimer m_judging;
    std::optional<PortPlace> m_chosen;
    std::unique_ptr<QGraphicsPathItem> m_curve;
    std::unique_ptr<QLabel> m_reason;
};

} // namespace netwright
