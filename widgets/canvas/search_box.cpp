#include "widgets/canvas/search_box.h"

#include "widgets/canvas/canvas_style.h"
#include "widgets/canvas/search_row.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace netwright {

SearchBox::SearchBox(QWidget* parent)
    : QFrame(parent), m_line(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel)
{
    setObjectName("searchBox");
    m_line->setObjectName("searchLine");
    m_list->setObjectName("searchList");
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    parent->installEventFilter(this);
    m_list->setItemDelegate(new SearchRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    hide();
    connect(m_line, &QLineEdit::textChanged, this, &SearchBox::find);
    connect(m_list, &QListWidget::itemClicked, this, &SearchBox::take);
    connect(&Look::instance(), &Look::changed, this, &SearchBox::restyle);
    restyle();
    retranslate();
}

void SearchBox::retranslate()
{
    setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Found"));
    m_nothing->setText(tr("Nothing has this name. Try a part of it."));
}

void SearchBox::restyle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, theme().panel);
    setPalette(palette);
    const int pad = qRound(grown(8));
    layout()->setContentsMargins(pad, pad, pad, pad);
    layout()->setSpacing(pad);
    m_list->doItemsLayout();
    QPalette muted = m_nothing->palette();
    muted.setColor(QPalette::WindowText, theme().mutedText);
    m_nothing->setPalette(muted);
}

void SearchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

void SearchBox::open(const QList<SearchEntry>& entries, const QString& prompt, QPoint at)
{
    m_entries = entries;
    m_line->setPlaceholderText(prompt);
    m_line->setAccessibleName(prompt);
    m_line->clear();
    find();
    move(at);
    fit();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void SearchBox::putAway()
{
    // The focus goes back first, so that it does not wander through the window.
    if (isAncestorOf(window()->focusWidget())) parentWidget()->setFocus(Qt::PopupFocusReason);
    hide();
}

void SearchBox::dismiss()
{
    if (!isVisible()) return;
    putAway();
    emit closed();
}

void SearchBox::find()
{
    m_list->clear();
    for (const int index : rankedEntries(m_entries, m_line->text())) {
        const SearchEntry& entry = m_entries[index];
        auto* row = new QListWidgetItem(entry.title, m_list);
        row->setData(SearchRow::summary, entry.summary);
        row->setData(SearchRow::category, entry.category);
        row->setData(SearchRow::refusal, entry.refusal);
        row->setData(SearchRow::index, index);
        const QString more = entry.refusal.isEmpty() ? entry.summary : entry.refusal;
        row->setData(Qt::AccessibleDescriptionRole, more);
        row->setToolTip(more);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_nothing->setVisible(m_list->count() == 0);
    fit();
}

// As high as what was found, up to a few rows, and all of it within the parent.
void SearchBox::fit()
{
    constexpr int kMostRows = 8;
    const int rows = std::clamp(m_list->count(), 1, kMostRows);
    const int row = m_list->itemDelegate()->sizeHint({}, {}).height();
    const QMargins margins = layout()->contentsMargins();
    const int height = margins.top() + m_line->sizeHint().height() + layout()->spacing()
        + rows * row + 2 * m_list->frameWidth() + margins.bottom() + 2 * frameWidth();
    const QSize room = parentWidget()->size();
    resize(std::min(qRound(grown(340)), room.width()), std::min(height, room.height()));
    move(std::clamp(x(), 0, room.width() - width()),
        std::clamp(y(), 0, room.height() - this->height()));
}

void SearchBox::take()
{
    const QListWidgetItem* row = m_list->currentItem();
    if (!row) return;
    const int index = row->data(SearchRow::index).toInt();
    putAway();
    emit chosen(index);
}

void SearchBox::walk(int step)
{
    const int last = m_list->count() - 1;
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, last)));
}

bool SearchBox::keyPressed(int key)
{
    constexpr int kPage = 6;
    switch (key) {
    case Qt::Key_Escape: dismiss(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Down: walk(1); return true;
    case Qt::Key_Backtab:
    case Qt::Key_Up: walk(-1); return true;
    case Qt::Key_PageDown: walk(kPage); return true;
    case Qt::Key_PageUp: walk(-kPage); return true;
    default: return false;
    }
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) fit();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // What is typed here is for here, not for the window's actions.
        event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress && keyPressed(static_cast<QKeyEvent*>(event)->key()))
        return true;
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        dismiss();
    return QFrame::eventFilter(watched, event);
}

} // namespace netwright
