#include "widgets/palette/outline.h"

#include "widgets/common/empty_note.h"
#include "widgets/common/theme.h"
#include "widgets/palette/outline_delegate.h"
#include "widgets/palette/outline_model.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QSet>
#include <QStackedWidget>

namespace netwright {

Outline::Outline(QWidget* parent)
    : QWidget(parent),
      m_model(new OutlineModel(this)),
      m_pages(new QStackedWidget(this)),
      m_list(new QListView(this)),
      m_empty(new EmptyNote("outline", this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    m_list->setObjectName("outlineList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    setFocusProxy(m_list);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &Outline::tellChoice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Outline::showState);
    connect(m_list, &QWidget::customContextMenuRequested, this,
        [this](QPoint at) { emit contextMenuRequested(m_list->viewport()->mapToGlobal(at)); });
    connect(&Look::instance(), &Look::changed, m_list, &QListView::doItemsLayout);
    retranslate();
    showState();
}

void Outline::setModel(CanvasModel* drawing)
{
    m_model->setDrawing(drawing);
}

void Outline::setSelected(const QList<int>& nodes)
{
    m_selected = nodes;
    const QScopedValueRollback showing(m_isShowing, true);
    const QSet<int> wanted(nodes.begin(), nodes.end());
    QItemSelection selection;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex row = m_model->index(i);
        if (wanted.contains(row.data(OutlineModel::kIdRole).toInt())) selection.select(row, row);
    }
    QItemSelectionModel& rows = *m_list->selectionModel();
    if (!selection.isEmpty() && !selection.contains(m_list->currentIndex()))
        rows.setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
    rows.select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty()) m_list->scrollTo(m_list->currentIndex());
}

QList<int> Outline::selected() const
{
    QList<int> nodes;
    for (const QModelIndex& row : m_list->selectionModel()->selectedIndexes())
        nodes << row.data(OutlineModel::kIdRole).toInt();
    return nodes;
}

void Outline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Outline::showEvent(QShowEvent* event)
{
    m_model->setShown(true);
    QWidget::showEvent(event);
}

void Outline::hideEvent(QHideEvent* event)
{
    m_model->setShown(false);
    QWidget::hideEvent(event);
}

void Outline::retranslate()
{
    m_list->setAccessibleName(tr("Outline of the network"));
    m_empty->setSentence(tr("The network has no layers yet. Drag one from Layers to the drawing."));
}

void Outline::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_list);
    if (!isEmpty) setSelected(m_selected);
}

void Outline::tellChoice()
{
    if (m_isShowing) return;
    m_selected = selected();
    if (m_selected.size() == 1) emit nodeChosen(m_selected.first());
}

bool Outline::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Outline::removeSelected()
{
    CanvasModel* drawing = m_model->drawing();
    const QList<int> nodes = selected();
    if (!drawing || drawing->isReadOnly() || nodes.isEmpty()) return;
    drawing->remove(nodes, {});
}

} // namespace netwright
