#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_ground.h"
#include "widgets/canvas/canvas_keys.h"
#include "widgets/canvas/canvas_mouse.h"
#include "widgets/canvas/canvas_search.h"
#include "widgets/canvas/canvas_tip.h"
#include "widgets/canvas/layer_drop.h"
#include "widgets/canvas/node_adding.h"
#include "widgets/canvas/node_motion.h"
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

    void applyZoom(QPoint about);
    void fit(const QRectF& rect);
    bool pinch(const QGestureEvent& event);

    CanvasView& view;
    CanvasScene scene;
    std::unique_ptr<CanvasMouse> mouse;
    std::unique_ptr<CanvasKeys> keys;
    CanvasSearch* search = nullptr;
    std::unique_ptr<LayerDrop> drop;
    std::unique_ptr<NodeMotion> motion;
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
    viewport()->setAcceptDrops(true);
    setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    p.applyZoom({});
    p.mouse = std::make_unique<CanvasMouse>(*this);
    p.keys = std::make_unique<CanvasKeys>(*this);
    p.drop = std::make_unique<LayerDrop>(*this);
    p.motion = std::make_unique<NodeMotion>(p.scene);
    p.search = new CanvasSearch(*this);
    p.search->setParent(this);
    connect(&p.scene, &QGraphicsScene::selectionChanged, this, &CanvasView::selectionChanged);
    connect(&p.scene, &CanvasScene::rebuilt, this, &CanvasView::selectionChanged);
    connect(&p.scene, &CanvasScene::rebuilt, p.search, &CanvasSearch::dismiss);
    connect(&p.scene, &CanvasScene::drawingChanged, this, &CanvasView::viewChanged);
    connect(&p.scene, &CanvasScene::drawingChanged, this,
        [this, &p] { announceFocus(*this, p.scene.focusedNode()); });
    connect(&p.scene, &CanvasScene::focusedNodeChanged, this,
        [this](int id) { announceFocus(*this, id); });
    connect(&Look::instance(), &Look::changed, this, [this, &p] {
        resetCachedContent();
        p.applyZoom(viewport()->rect().center());
        p.scene.restyle();
        viewport()->update();
    });
    setAccessibleName(tr("Drawing of the network"));
}

CanvasView::~CanvasView()
{
    m_private->mouse->cancel();
    m_private->scene.disconnect(this);
    setScene(nullptr);
}

void CanvasView::setModel(CanvasModel* model)
{
    m_private->mouse->cancel();
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

void CanvasView::toggleBypass()
{
    m_private->keys->toggleBypass();
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
    m_private->zoom = zoom;
    m_private->applyZoom(about);
    emit zoomChanged(zoom);
    emit viewChanged();
}

// The whole drawing grows with the text. What is at `about` stays there.
void CanvasView::Private::applyZoom(QPoint about)
{
    const QPointF fixed = view.mapToScene(about);
    const double scale = zoom * Look::instance().scale();
    view.setTransform(QTransform::fromScale(scale, scale));
    const QPoint way = view.mapFromScene(fixed) - about;
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + way.x());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + way.y());
}

void CanvasView::Private::fit(const QRectF& rect)
{
    if (rect.isEmpty()) return;
    constexpr double kRoom = 24;
    const QSizeF room = view.viewport()->size() - QSizeF(2 * kRoom, 2 * kRoom).toSize();
    const double wanted = std::min(room.width() / rect.width(), room.height() / rect.height())
        / Look::instance().scale();
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
    m_private->mouse->cancel();
    m_private->motion->start(places);
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

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    m_private->mouse->releaseSpace();
    QGraphicsView::focusOutEvent(event);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_private->drop->accepts(*event->mimeData())) return event->ignore();
    event->acceptProposedAction();
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
    paintCanvasGround(*painter, rect);
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&)
{
    if (canvas().canChange() && canvas().nodeItems().isEmpty())
        paintCanvasHint(*painter, viewport()->rect());
}

} // namespace netwright
