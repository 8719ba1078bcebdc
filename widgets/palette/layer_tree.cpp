#include "widgets/palette/layer_tree.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/palette/layer_delegate.h"
#include "widgets/palette/layer_model.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QMenu>
#include <QMimeData>

#include <memory>

namespace netwright {
namespace {

QString classNameOf(const QModelIndex& index)
{
    return index.data(LayerModel::kClassNameRole).toString();
}

} // namespace

LayerTree::LayerTree(QWidget* parent) : QTreeView(parent)
{
    setItemDelegate(new LayerDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTreeView::clicked, this, &LayerTree::use);
    connect(&Look::instance(), &Look::changed, this, &LayerTree::doItemsLayout);
}

void LayerTree::use(const QModelIndex& index)
{
    const QString className = classNameOf(index);
    if (!className.isEmpty())
        emit chosen(className);
    else if (index.isValid())
        setExpanded(index, !isExpanded(index));
}

void LayerTree::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    std::unique_ptr<QMimeData> content(model()->mimeData({index}));
    if (!content) return;
    const QPixmap picture = LayerDelegate::dragPicture(index, font(), devicePixelRatioF());
    auto* drag = new QDrag(this);
    drag->setMimeData(content.release());
    drag->setPixmap(picture);
    drag->setHotSpot({qRound(picture.width() / picture.devicePixelRatio() / 2),
        qRound(picture.height() / picture.devicePixelRatio() / 2)});
    drag->exec(Qt::CopyAction);
}

void LayerTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool isPlain
        = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        use(index);
    else if (event->key() == Qt::Key_F1 && !classNameOf(index).isEmpty())
        emit helpRequested(classNameOf(index));
    else if (event->key() == Qt::Key_Up && index.isValid() && !indexAbove(index).isValid())
        emit leftUpwards();
    else if (isPlain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber())
        emit typed(event->text());
    else
        QTreeView::keyPressEvent(event);
}

void LayerTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void LayerTree::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QString className = classNameOf(isKey ? currentIndex() : indexAt(event->pos()));
    if (className.isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        icon("add"), tr("Append %1").arg(className), this, [=, this] { emit chosen(className); });
    menu->addAction(icon("help"), tr("Help on %1").arg(className), this,
        [=, this] { emit helpRequested(className); });
    const QPoint at
        = isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos();
    menu->popup(at);
}

// The delegate paints the arrows.
void LayerTree::drawBranches(QPainter*, const QRect&, const QModelIndex&) const { }

} // namespace netwright
