#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_keys.h"
#include "widgets/canvas/canvas_mouse.h"
#include "widgets/canvas/canvas_search.h"
#include "widgets/canvas/canvas_tip.h"
#include "widgets/canvas/layer_drop.h"
#include "widgets/canvas/node_adding.h"
#include "widgets/canvas/note_editor.h"
#include "widgets/common/theme.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr double kLeastZoom = 0.05, kMostZoom = 4, kWheelStep = 1.1;

} // namespace

class CanvasView::Private {
public:
    explicit Private(CanvasView& owner) : view(owner) { }

    void fit(const QRectF& rect);
    void animate(double share);
    bool pinch(const QGestureEvent& event);

    CanvasView& view;
    CanvasScene scene;
    std::unique_ptr<CanvasMouse> mouse;
    std::unique_ptr<CanvasKeys> keys;
    CanvasSearch* search = nullptr;
    std::unique_ptr<LayerDrop> drop;
    QVariantAnimation moving;
    QList<CanvasModel::Placement> starts, places;
    double zoom = 1;
    bool isSnapping = true;
    bool isFitWanted = false; // as soon as there is a size
};

CanvasView::CanvasView(QWidget* parent)
    : QGraphicsView(parent), m_private(std::make_unique<Private>(*this))
{
    makeAccessible();
    Private& p = *m_private;
    setObjectName("canvas");
    setScene(&p.scene);
    setFrameShape(NoFrame);
    setCacheMode(CacheBackground);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(AnchorViewCenter);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOptimizationFlag(DontSavePainterState);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    p.mouse = std::make_unique<CanvasMouse>(*this);
    p.keys = std::make_unique<CanvasKeys>(*this);
    p.drop = std::make_unique<LayerDrop>(*this);
    p.search = new CanvasSearch(*this);
    p.search->setParent(this);
    constexpr int kMoveTime = 150;
    p.moving.setDuration(kMoveTime);
    p.moving.setStartValue(0.0);
    p.moving.setEndValue(1.0);
    connect(&p.moving, &QVariantAnimation::valueChanged, this,
        [&p](const QVariant& share) { p.animate(share.toDouble()); });
    connect(&p.moving, &QVariantAnimation::finished, this, [&p] {
        if (p.scene.canChange()) p.scene.model()->move(p.places, {});
        p.scene.takePlaces();
    });
    connect(&p.scene, &CanvasScene::aboutToChange, this, [&p] { p.moving.stop(); });
    connect(&p.scene, &QGraphicsScene::selectionChanged, this, &CanvasView::selectionChanged);
    connect(&p.scene, &CanvasScene::rebuilt, this, &CanvasView::selectionChanged);
    connect(&p.scene, &CanvasScene::drawingChanged, this, &CanvasView::viewChanged);
    connect(&p.scene, &CanvasScene::drawingChanged, this,
        [this, &p] { announceFocus(*this, p.scene.focusedNode()); });
    connect(&p.scene, &CanvasScene::focusedNodeChanged, this,
        [this](int id) { announceFocus(*this, id); });
    connect(&Look::instance(), &Look::changed, this, [this, &p] {
        resetCachedContent();
        p.scene.restyle();
        viewport()->update();
    });
    setAccessibleName(tr("Drawing of the network"));
}

CanvasView::~CanvasView()
{
    m_private->mouse->cancel();
    m_private->moving.stop();
    m_private->scene.disconnect(this);
    setScene(nullptr);
}

void CanvasView::setModel(CanvasModel* model)
{
    m_private->mouse->cancel();
    m_private->search->dismiss();
    m_private->scene.setModel(model);
    viewport()->update();
}

CanvasModel* CanvasView::model() const
{
    return m_private->scene.model();
}

CanvasScene& CanvasView::canvas() const
{
    return m_private->scene;
}

QList<int> CanvasView::selectedNodes() const
{
    QList<int> ids;
    if (!model()) return ids;
    for (const int id : model()->nodes())
        if (const NodeItem* item = canvas().nodeItem(id); item && item->isSelected()) ids << id;
    return ids;
}

QList<int> CanvasView::selectedNotes() const
{
    QList<int> ids;
    for (const NoteItem* item : canvas().noteItems())
        if (item->isSelected()) ids << item->id();
    return ids;
}

void CanvasView::selectNodes(const QList<int>& ids)
{
    {
        const QSignalBlocker quiet(&canvas());
        canvas().clearSelection();
        for (const int id : ids)
            if (NodeItem* item = canvas().nodeItem(id)) item->setSelected(true);
    }
    canvas().setFocusedNode(ids.size() == 1 ? ids.first() : 0);
    viewport()->update();
    emit selectionChanged();
}

void CanvasView::deleteSelection()
{
    m_private->keys->removeSelection();
}

void CanvasView::selectAll()
{
    {
        const QSignalBlocker quiet(&canvas());
        for (NodeItem* item : canvas().nodeItems()) item->setSelected(true);
        for (NoteItem* item : canvas().noteItems()) item->setSelected(true);
    }
    viewport()->update();
    emit selectionChanged();
}

void CanvasView::centerOnNode(int id)
{
    const NodeItem* item = canvas().nodeItem(id);
    if (!item) return;
    if (detailAt(zoom()) != Detail::full) setZoom(1);
    centerOn(item->box().center());
    selectNodes({id});
    canvas().flashNode(id);
    emit viewChanged();
}

double CanvasView::zoom() const
{
    return m_private->zoom;
}

void CanvasView::setZoom(double zoom)
{
    zoomBy(zoom / m_private->zoom, viewport()->rect().center());
}

void CanvasView::zoomBy(double factor, QPoint about)
{
    const double zoom = std::clamp(m_private->zoom * factor, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(zoom, m_private->zoom)) return;
    const QPointF fixed = mapToScene(about);
    m_private->zoom = zoom;
    setTransform(QTransform::fromScale(zoom, zoom));
    const QPoint way = mapFromScene(fixed) - about;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + way.y());
    emit zoomChanged(zoom);
    emit viewChanged();
}

void CanvasView::Private::fit(const QRectF& rect)
{
    if (rect.isEmpty()) return;
    constexpr double kRoom = 24;
    const QSizeF room = view.viewport()->size() - QSizeF(2 * kRoom, 2 * kRoom).toSize();
    const double wanted = std::min(room.width() / rect.width(), room.height() / rect.height());
    view.setZoom(std::clamp(wanted, kLeastZoom, 1.0));
    view.centerOn(rect.center());
    emit view.viewChanged();
}

void CanvasView::fitAll()
{
    m_private->isFitWanted = !isVisible();
    if (isVisible()) m_private->fit(drawingRect());
}

void CanvasView::fitSelection()
{
    QRectF rect;
    for (const QGraphicsItem* item : canvas().selectedItems()) rect |= item->sceneBoundingRect();
    m_private->fit(rect.isEmpty() ? drawingRect() : rect);
}

Qt::Orientation CanvasView::direction() const
{
    return canvas().direction();
}

void CanvasView::setDirection(Qt::Orientation direction)
{
    canvas().setDirection(direction);
}

bool CanvasView::isSnapping() const
{
    return m_private->isSnapping;
}

void CanvasView::setSnapping(bool isOn)
{
    m_private->isSnapping = isOn;
}

void CanvasView::openSearch()
{
    if (!canvas().canChange()) return;
    const QPoint cursor = viewport()->mapFromGlobal(QCursor::pos());
    const QRect room = viewport()->rect();
    m_private->search->openForLayer(mapToScene(room.contains(cursor) ? cursor : room.center()));
}

void CanvasView::openSearch(QPointF at, std::optional<WireEnd> from, std::optional<WireEnd> to)
{
    if (canvas().canChange()) m_private->search->openForLayer(at, {from, to});
}

void CanvasView::openWiring(int node)
{
    if (canvas().canChange()) m_private->search->openForTarget(node);
}

void CanvasView::append(const QString& className)
{
    if (!canvas().canChange()) return;
    const QSizeF size = usualNodeSize();
    const QPointF middle = visibleRect().center() - QPointF(size.width() / 2, size.height() / 2);
    const int id = NodeAdding(canvas()).append(className, middle);
    const NodeItem* item = canvas().nodeItem(id);
    if (!item) return;
    constexpr int kRoom = 40;
    selectNodes({id});
    ensureVisible(item->box(), kRoom, kRoom);
}

void CanvasView::animateTo(const QList<CanvasModel::Placement>& places)
{
    Private& p = *m_private;
    p.moving.stop();
    p.mouse->cancel();
    p.starts.clear();
    p.places.clear();
    for (const CanvasModel::Placement& place : places) {
        const NodeItem* item = canvas().nodeItem(place.id);
        if (!item) continue;
        p.starts << CanvasModel::Placement{place.id, item->pos()};
        p.places << place;
    }
    if (!p.places.isEmpty() && canvas().canChange()) p.moving.start();
}

void CanvasView::Private::animate(double share)
{
    for (qsizetype i = 0; i < places.size(); ++i) {
        NodeItem* item = scene.nodeItem(places[i].id);
        if (!item) continue;
        item->setPos(starts[i].at + (places[i].at - starts[i].at) * share);
        scene.followNode(item->id());
    }
}

void CanvasView::editNote(int id)
{
    const NoteItem* item = canvas().noteItem(id);
    if (item && canvas().canChange()) new NoteEditor(*this, item->note());
}

void CanvasView::renderDrawing(QPainter& painter, QRectF target) const
{
    canvas().setPlain(true);
    canvas().render(&painter, target, drawingRect());
    canvas().setPlain(false);
}

QRectF CanvasView::drawingRect() const
{
    return canvas().drawingRect();
}

QPointF CanvasView::portPosition(WireEnd end, bool isInput) const
{
    return canvas().portPosition({end, isInput});
}

QRectF CanvasView::nodeRect(int id) const
{
    const NodeItem* item = canvas().nodeItem(id);
    return item ? item->box() : QRectF();
}

QRectF CanvasView::visibleRect() const
{
    return mapToScene(viewport()->rect()).boundingRect();
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_private->search->dismiss();
    canvas().setShowingFocus(false);
    if (model()) m_private->mouse->press(*event);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    if (model()) m_private->mouse->move(*event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    if (model()) m_private->mouse->release(*event);
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_private->search->dismiss();
    if (model()) m_private->mouse->doubleClick(*event);
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    constexpr double kNotch = 120;
    if (event->modifiers() & Qt::ShiftModifier) return QGraphicsView::wheelEvent(event);
    const double notches = event->angleDelta().y() / kNotch;
    zoomBy(std::pow(kWheelStep, notches), event->position().toPoint());
    event->accept();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint point = event->pos();
    const NodeItem* focused = canvas().nodeItem(canvas().focusedNode());
    if (event->reason() == QContextMenuEvent::Keyboard && focused)
        point = mapFromScene(focused->box().center());
    const QPointF at = mapToScene(point);
    QGraphicsItem* item = canvas().nodeAt(at);
    if (!item) item = canvas().wireAt(at, m_private->mouse->reach(7));
    if (!item) item = canvas().noteAt(at, 0);
    if (!item || !item->isSelected()) canvas().clearSelection();
    if (item) item->setSelected(true);
    emit contextMenuRequested(viewport()->mapToGlobal(point));
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) m_private->mouse->holdSpace();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_private->mouse->cancel()) return;
    if (!m_private->keys->press(*event)) QGraphicsView::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) return QGraphicsView::keyReleaseEvent(event);
    if (!event->isAutoRepeat() && !m_private->mouse->releaseSpace()) openSearch();
}

bool CanvasView::focusNextPrevChild(bool isNext)
{
    if (hasFocus() && m_private->keys->walk(isNext ? 1 : -1)) return true;
    return QGraphicsView::focusNextPrevChild(isNext);
}

void CanvasView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    m_private->mouse->releaseSpace();
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_private->drop->accepts(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event)
{
    if (!m_private->drop->accepts(*event->mimeData())) return event->ignore();
    m_private->drop->moveTo(*event);
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_private->drop->leave();
    event->accept();
}

void CanvasView::dropEvent(QDropEvent* event)
{
    if (!m_private->drop->accepts(*event->mimeData())) return event->ignore();
    event->acceptProposedAction();
    if (const int id = m_private->drop->drop(*event)) selectNodes({id});
    setFocus(Qt::MouseFocusReason);
}

bool CanvasView::Private::pinch(const QGestureEvent& event)
{
    const auto* gesture = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!gesture) return false;
    const QPoint about = view.viewport()->mapFromGlobal(gesture->centerPoint().toPoint());
    if (gesture->changeFlags() & QPinchGesture::ScaleFactorChanged)
        view.zoomBy(gesture->scaleFactor(), about);
    return true;
}

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(
            help->globalPos(), canvasTip(canvas(), mapToScene(help->pos()), zoom()), viewport());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) return false;
        zoomBy(1 + gesture->value(), gesture->position().toPoint());
        return true;
    }
    if (event->type() == QEvent::Gesture)
        return m_private->pinch(*static_cast<QGestureEvent*>(event));
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (canvas().nodeItems().isEmpty()) viewport()->update(); // the hint stays where it is
    emit viewChanged();
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    emit viewChanged();
}

void CanvasView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (m_private->isFitWanted) fitAll();
}

void CanvasView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Drawing of the network"));
        viewport()->update();
    }
    QGraphicsView::changeEvent(event);
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, theme().canvas);
    constexpr double kLeastStep = 14;
    double step = grown(20);
    while (step * zoom() < kLeastStep) step *= 2;
    QList<QPointF> dots;
    for (double x = std::floor(rect.left() / step) * step; x < rect.right(); x += step)
        for (double y = std::floor(rect.top() / step) * step; y < rect.bottom(); y += step)
            dots << QPointF(x, y);
    QPen pen(theme().grid, 2);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&)
{
    if (!model() || !canvas().nodeItems().isEmpty() || model()->isReadOnly()) return;
    painter->save();
    painter->resetTransform();
    painter->setPen(theme().mutedText);
    painter->setFont(font());
    const int room = qRound(grown(40));
    painter->drawText(viewport()->rect().adjusted(room, room, -room, -room),
        int(Qt::AlignCenter) | Qt::TextWordWrap,
        tr("Drag a layer here from the list of layers, or double-click to search for one."));
    painter->restore();
}

} // namespace netwright
