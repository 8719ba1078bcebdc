#include "widgets/palette/palette.h"

#include "widgets/common/empty_note.h"
#include "widgets/common/icons.h"
#include "widgets/palette/layer_filter.h"
#include "widgets/palette/layer_model.h"
#include "widgets/palette/layer_tree.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace netwright {
namespace {

// Larger categories are folded at first, so that all headings are seen; but these two are where
// networks begin.
constexpr int kFewLayers = 4;
const QStringList kBeginnings{"core", "convolutional"};

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

} // namespace

LayerPalette::LayerPalette(QWidget* parent)
    : QWidget(parent),
      m_model(new LayerModel(this)),
      m_filter(new LayerFilter(this)),
      m_search(new QLineEdit(this)),
      m_pages(new QStackedWidget(this)),
      m_tree(new LayerTree(this)),
      m_nothing(new EmptyNote("search", this))
{
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setObjectName("layerTree");
    m_search->setObjectName("layerSearch");
    m_search->setClearButtonEnabled(true);
    m_searchPicture
        = m_search->addAction(icon("search", &Theme::mutedText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_nothing->setObjectName("noLayerFound");
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    m_searchRow = new QHBoxLayout;
    m_searchRow->addWidget(m_search);
    column->addLayout(m_searchRow);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_search);

    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString category = m_model->item(row)->data(LayerModel::kCategoryRole).toString();
        if (m_model->item(row)->rowCount() <= kFewLayers || kBeginnings.contains(category))
            m_unfolded << category;
    }
    connect(m_search, &QLineEdit::textChanged, this, &LayerPalette::search);
    connect(m_nothing, &EmptyNote::pressed, m_search, &QLineEdit::clear);
    connect(m_nothing, &EmptyNote::pressed, this, &LayerPalette::focusSearch);
    connect(m_tree, &LayerTree::chosen, this, &LayerPalette::chosen);
    connect(m_tree, &LayerTree::helpRequested, this, &LayerPalette::helpRequested);
    connect(m_tree, &LayerTree::leftUpwards, this, &LayerPalette::focusSearch);
    connect(m_tree, &LayerTree::typed, this, [this](const QString& text) {
        focusSearch();
        m_search->setText(text);
    });
    connect(m_tree, &QTreeView::expanded, this, &LayerPalette::rememberFolding);
    connect(m_tree, &QTreeView::collapsed, this, &LayerPalette::rememberFolding);
    connect(&Look::instance(), &Look::changed, this, &LayerPalette::restyle);
    restyle();
    retranslate();
}

void LayerPalette::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LayerPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LayerPalette::retranslate()
{
    m_search->setPlaceholderText(tr("Search layers"));
    m_search->setAccessibleName(tr("Search layers"));
    m_search->setToolTip(tr("Finds layers by name, by other names and by what they do. "
                            "Enter appends the best match."));
    m_tree->setAccessibleName(tr("Layers"));
    m_nothing->setAction(tr("Clear search"));
    m_model->fill();
    search(m_search->text());
}

void LayerPalette::restyle()
{
    layout()->setContentsMargins(0, scaled(8), 0, 0);
    layout()->setSpacing(scaled(8));
    m_search->setMinimumWidth(scaled(120));
    m_searchPicture->setIcon(icon("search", &Theme::mutedText));
    m_searchRow->setContentsMargins(scaled(8), 0, scaled(8), 0);
}

void LayerPalette::search(const QString& text)
{
    m_filter->setSearch(text);
    showFolding();
    const QModelIndex best = m_filter->search().isEmpty() ? QModelIndex() : m_filter->bestMatch();
    m_tree->setCurrentIndex(best);
    if (!best.isValid()) m_tree->scrollToTop();
    m_nothing->setSentence(tr("No layer matches “%1”.").arg(text.simplified()));
    const bool isFound = m_filter->rowCount() > 0;
    m_pages->setCurrentWidget(isFound ? static_cast<QWidget*>(m_tree) : m_nothing);
}

void LayerPalette::showFolding()
{
    const QSignalBlocker quiet(m_tree);
    const bool isSearching = !m_filter->search().isEmpty();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex heading = m_filter->index(row, 0);
        const QString category = heading.data(LayerModel::kCategoryRole).toString();
        m_tree->setExpanded(heading, isSearching || m_unfolded.contains(category));
    }
}

void LayerPalette::rememberFolding()
{
    if (!m_filter->search().isEmpty()) return;
    m_unfolded.clear();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex heading = m_filter->index(row, 0);
        if (m_tree->isExpanded(heading))
            m_unfolded << heading.data(LayerModel::kCategoryRole).toString();
    }
}

bool LayerPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress)
        if (takeSearchKey(static_cast<QKeyEvent*>(event)->key())) return true;
    return QWidget::eventFilter(watched, event);
}

bool LayerPalette::takeSearchKey(int key)
{
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
        goToList();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    const QString className = m_tree->currentIndex().data(LayerModel::kClassNameRole).toString();
    if (!className.isEmpty() && !m_search->text().isEmpty()) emit chosen(className);
    return true;
}

void LayerPalette::goToList()
{
    if (m_filter->rowCount() == 0) return;
    m_tree->setFocus(Qt::OtherFocusReason);
    if (!m_tree->currentIndex().isValid()) m_tree->setCurrentIndex(m_filter->index(0, 0));
}

} // namespace netwright
