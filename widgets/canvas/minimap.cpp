#include "widgets/canvas/minimap.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace netwright {

Minimap::Minimap(CanvasView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setObjectName("minimap");
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&view, &CanvasView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&view.canvas(), &CanvasScene::drawingChanged, this, &Minimap::forget);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        forget();
    });
    retranslate();
}

void Minimap::retranslate()
{
    setAccessibleName(tr("Overview of the drawing"));
    setToolTip(tr("Click or drag to move the view."));
}

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

QSize Minimap::sizeHint() const
{
    // There is no text in it: it grows half as much.
    const double scale = (1 + Look::instance().scale()) / 2;
    return {qRound(170 * scale), qRound(120 * scale)};
}

void Minimap::forget()
{
    m_picture = {};
    update();
}

void Minimap::resizeEvent(QResizeEvent*)
{
    forget();
}

QTransform Minimap::toMap() const
{
    const double pad = grown(6);
    const QRectF room = QRectF(rect()).adjusted(pad, pad, -pad, -pad);
    if (m_drawing.isEmpty() || room.isEmpty()) return {};
    const double scale
        = std::min({room.width() / m_drawing.width(), room.height() / m_drawing.height(), 0.25});
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-m_drawing.center().x(), -m_drawing.center().y());
    return transform;
}

void Minimap::paintDrawing()
{
    m_drawing = m_view.drawingRect();
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setTransform(toMap());
    QPen pen(theme().wire, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    const CanvasScene& scene = m_view.canvas();
    for (const WireItem* item : scene.wireItems()) {
        const CanvasWire& wire = item->wire();
        painter.drawLine(
            scene.portPosition({wire.from, false}), scene.portPosition({wire.to, true}));
    }
    for (const NodeItem* item : scene.nodeItems()) {
        const bool isFaulty = item->node().state == CanvasNode::State::faulty;
        painter.fillRect(
            item->box(), isFaulty ? theme().error : theme().category(item->node().category));
    }
    for (const NoteItem* item : scene.noteItems())
        painter.fillRect(item->box(), mixed(theme().canvas, theme().warning, 0.35));
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull()) paintDrawing();
    // Where all can be seen anyway, or on a small board, it would only be in the way.
    const bool isNeedless = m_drawing.isEmpty() || m_view.visibleRect().contains(m_drawing)
        || m_view.width() < 3 * width() || 5 * m_view.height() < 11 * height();
    setAttribute(Qt::WA_TransparentForMouseEvents, isNeedless);
    if (isNeedless) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = grown(6);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme().border);
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(frame, radius, radius);
    painter.drawPixmap(0, 0, m_picture);
    QColor ground = theme().accent;
    ground.setAlphaF(0.12F);
    painter.setPen(QPen(theme().accent, 1.5));
    painter.setBrush(ground);
    const QRectF seen = toMap().mapRect(m_view.visibleRect());
    painter.drawRect(seen.intersected(frame.adjusted(2, 2, -2, -2)));
}

void Minimap::moveView(QPointF point)
{
    if (m_drawing.isEmpty()) return;
    m_view.centerOn(toMap().inverted().map(point));
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) moveView(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) moveView(event->position());
}

} // namespace netwright
