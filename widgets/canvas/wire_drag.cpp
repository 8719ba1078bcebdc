#include "widgets/canvas/wire_drag.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/wire_path.h"
#include "widgets/common/theme.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QPen>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace netwright {
namespace {

constexpr double kSnapReach = 24; // on the screen
constexpr double kHoverReach = 14;

QPen curvePen(bool isGood)
{
    QPen pen(isGood ? theme().wireGood : theme().accent, 2.5);
    pen.setCapStyle(Qt::RoundCap);
    if (!isGood) pen.setDashPattern({3, 2});
    return pen;
}

} // namespace

WireDrag::WireDrag(CanvasView& view, const PortPlace& port)
    : m_view(view),
      m_scene(view.canvas()),
      m_fixed(port),
      m_curve(std::make_unique<QGraphicsPathItem>()),
      m_reason(std::make_unique<QLabel>(view.viewport()))
{
    const QList<WireItem*> wires = m_scene.wiresOf(port);
    if (port.isInput && !wires.isEmpty()) {
        m_pickedUp = wires.first()->wire();
        wires.first()->setVisible(false);
        m_fixed = {m_pickedUp->from, false};
    }
    m_curve->setZValue(kOverlayLevel);
    m_scene.addItem(m_curve.get());
    m_reason->setObjectName("wireReason");
    m_reason->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_reason->setWordWrap(true);
    m_reason->setMargin(qRound(grown(6)));
    m_reason->setAutoFillBackground(true);
    QPalette palette = m_reason->palette();
    palette.setColor(QPalette::Window, theme().panel);
    palette.setColor(QPalette::WindowText, theme().text);
    m_reason->setPalette(palette);
    m_reason->setFrameShape(QFrame::Box);
    m_reason->hide();

    const QRectF visible = m_view.visibleRect();
    for (const NodeItem* item : m_scene.nodeItems())
        for (const PortId id : item->ports()) {
            const PortPlace place{{item->id(), id.index}, id.isInput};
            if (!isCandidate(place)) continue;
            if (visible.contains(item->port(id)))
                m_waiting.prepend(place);
            else
                m_waiting.append(place);
        }
    connect(&m_judging, &QTimer::timeout, this, &WireDrag::judgeSome);
    m_judging.start(0);
    judgeSome();
}

WireDrag::~WireDrag()
{
    m_scene.clearMarks();
    if (!m_pickedUp) return;
    if (WireItem* item = m_scene.wireItem(m_pickedUp->from, m_pickedUp->to)) item->setVisible(true);
}

WireDrag::Ends WireDrag::endsWith(const PortPlace& port) const
{
    return m_fixed.isInput ? Ends{port.end, m_fixed.end} : Ends{m_fixed.end, port.end};
}

bool WireDrag::isCandidate(const PortPlace& port) const
{
    return port.isInput != m_fixed.isInput && port.end.node != m_fixed.end.node;
}

QString WireDrag::refusal(const PortPlace& port)
{
    // The wire already is where it comes from.
    if (m_pickedUp && port.isInput && port.end == m_pickedUp->to) return {};
    QHash<int, QString>& known = m_refusals[port.end.node];
    const auto found = known.constFind(port.end.port);
    if (found != known.constEnd()) return *found;
    const Ends ends = endsWith(port);
    return known[port.end.port] = m_view.model()->refusal(ends.from, ends.to);
}

void WireDrag::judge(const PortPlace& port)
{
    NodeItem* item = m_scene.nodeItem(port.end.node);
    if (!item || m_chosen == port) return;
    item->mark(port.id(), refusal(port).isEmpty() ? PortMark::good : PortMark::bad);
}

void WireDrag::judgeSome()
{
    constexpr qint64 kTime = 4;
    QElapsedTimer timer;
    timer.start();
    while (!m_waiting.isEmpty() && timer.elapsed() < kTime) judge(m_waiting.takeFirst());
    if (m_waiting.isEmpty()) m_judging.stop();
}

QList<PortPlace> WireDrag::candidatesNear(QPointF point, double reach) const
{
    QList<PortPlace> ports;
    for (const NodeItem* item : m_scene.nodeItems()) {
        if (!item->box().adjusted(-reach, -reach, reach, reach).contains(point)) continue;
        for (const PortId id : item->ports()) {
            const PortPlace place{{item->id(), id.index}, id.isInput};
            // Anywhere on a node stands for its nearest port.
            const bool isNear
                = item->box().contains(point) || QLineF(item->port(id), point).length() <= reach;
            if (isNear && isCandidate(place)) ports << place;
        }
    }
    std::ranges::stable_sort(ports, {},
        [&](const PortPlace& port) { return QLineF(m_scene.portPosition(port), point).length(); });
    return ports;
}

std::optional<PortPlace> WireDrag::nearestGood(QPointF point)
{
    for (const PortPlace& port : candidatesNear(point, kSnapReach / m_view.zoom()))
        if (refusal(port).isEmpty()) return port;
    return std::nullopt;
}

std::optional<PortPlace> WireDrag::refusedAt(QPointF point)
{
    for (const PortPlace& port : candidatesNear(point, kHoverReach / m_view.zoom()))
        if (!refusal(port).isEmpty()) return port;
    return std::nullopt;
}

void WireDrag::moveTo(QPoint point, Qt::KeyboardModifiers)
{
    const QPointF at = m_view.mapToScene(point);
    const auto before = std::exchange(m_chosen, nearestGood(at));
    if (before && before != m_chosen) judge(*before);
    QPointF end = at;
    if (m_chosen) {
        end = m_scene.portPosition(*m_chosen);
        m_scene.nodeItem(m_chosen->end.node)->mark(m_chosen->id(), PortMark::chosen);
    }
    const QPointF fixed = m_scene.portPosition(m_fixed);
    m_curve->setPen(curvePen(m_chosen.has_value()));
    m_curve->setPath(m_fixed.isInput ? wirePath(end, fixed, m_scene.direction())
                                     : wirePath(fixed, end, m_scene.direction()));
    const auto refused = m_chosen ? std::nullopt : refusedAt(at);
    showReason(point, refused ? refusal(*refused) : QString());
}

void WireDrag::showReason(QPoint point, const QString& reason)
{
    m_reason->setVisible(!reason.isEmpty());
    if (reason.isEmpty()) return;
    m_reason->setText(reason);
    const QSize room = m_view.viewport()->size();
    m_reason->setMaximumWidth(qRound(std::min(grown(320), room.width() * 0.8)));
    const int width = std::min(m_reason->maximumWidth(),
        m_reason->fontMetrics().horizontalAdvance(reason) + qRound(grown(20)));
    m_reason->resize(width, m_reason->heightForWidth(width));
    QPoint at = point + QPoint(qRound(grown(16)), qRound(grown(16)));
    at.setX(std::clamp(at.x(), 0, std::max(0, room.width() - m_reason->width())));
    if (at.y() + m_reason->height() > room.height()) at.setY(point.y() - m_reason->height() - 8);
    m_reason->move(at);
    m_reason->raise();
}

void WireDrag::drop(const PortPlace& port)
{
    const Ends ends = endsWith(port);
    CanvasModel& model = *m_view.model();
    if (!m_pickedUp) return model.connectPorts(ends.from, ends.to);
    if (ends.to != m_pickedUp->to) model.replug(*m_pickedUp, ends.to);
}

void WireDrag::offerAdapters(const PortPlace& port, QPoint point)
{
    const Ends ends = endsWith(port);
    const QList<Adapter> adapters = m_view.model()->adapters(ends.from, ends.to);
    if (adapters.isEmpty()) return;
    auto* menu = new QMenu(&m_view);
    menu->setObjectName("adapterMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<CanvasModel> model = m_view.model();
    for (const Adapter& adapter : adapters)
        connect(menu->addAction(adapter.text), &QAction::triggered, &m_view,
            [model, ends, name = adapter.className] {
                if (model) model->connectThrough(name, ends.from, ends.to);
            });
    menu->popup(m_view.viewport()->mapToGlobal(point));
    menu->setActiveAction(menu->actions().constFirst());
}

void WireDrag::finish(QPoint point, Qt::KeyboardModifiers modifiers)
{
    moveTo(point, modifiers);
    const QPointF at = m_view.mapToScene(point);
    if (m_chosen) return drop(*m_chosen);
    if (const auto refused = refusedAt(at)) return offerAdapters(*refused, point);
    if (m_scene.nodeAt(at)) return;
    if (m_pickedUp) return m_view.model()->disconnect({*m_pickedUp});
    using End = std::optional<WireEnd>;
    m_view.openSearch(
        at, m_fixed.isInput ? End() : End(m_fixed.end), m_fixed.isInput ? End(m_fixed.end) : End());
}

} // namespace netwright
