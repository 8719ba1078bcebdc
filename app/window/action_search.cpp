#include "app/window/action_search.h"

#include "app/window/actions.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace netwright {
namespace {

bool hasAllWords(const QString& text, const QString& words)
{
    for (const QString& word : words.split(' ', Qt::SkipEmptyParts))
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

constexpr int kKeysRole = Qt::UserRole + 1;

// Draws the keys of an action at the end of its row.
class KeysDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setFont(option.font);
        const bool isEnabled = option.state & QStyle::State_Enabled;
        painter->setPen(!isEnabled ? theme().disabledText
                : isSelected       ? theme().selectionText
                                   : theme().mutedText);
        const int edge = option.fontMetrics.height() / 2;
        painter->drawText(option.rect.adjusted(edge, 0, -edge, 0),
            Qt::AlignTrailing | Qt::AlignVCenter, index.data(kKeysRole).toString());
        painter->restore();
    }
};

// Keeps the texts of actions without a picture in line with the others.
QIcon emptyIcon(int edge)
{
    QPixmap nothing(edge, edge);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace

ActionSearch::ActionSearch(Actions& actions, QWidget* parent)
    : QDialog(parent, Qt::Popup),
      m_actions(actions),
      m_words(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setObjectName("actionSearch");
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_list->setAccessibleName(tr("Actions found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    const int edge = qRound(18 * Look::instance().scale());
    m_list->setIconSize({edge, edge});
    m_list->setItemDelegate(new KeysDelegate(m_list));
    m_noIcon = emptyIcon(edge);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_words);
    column->addWidget(m_list);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &ActionSearch::fill);
    connect(m_words, &QLineEdit::returnPressed, this, &ActionSearch::trigger);
    connect(m_list, &QListWidget::itemClicked, this, &ActionSearch::trigger);
    fill({});
    const int width = fontMetrics().averageCharWidth() * 70;
    resize(width, width * 2 / 3);
    if (parent != nullptr)
        move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, parent->height() / 8)));
    m_words->setFocus();
}

void ActionSearch::fill(const QString& words)
{
    m_list->clear();
    for (const ActionEntry& entry : Actions::table()) {
        QAction& action = m_actions[entry.id];
        const QString name = tr("%1: %2").arg(Actions::groupText(entry), Actions::plainText(entry));
        if (!hasAllWords(name + " " + action.statusTip(), words)) continue;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto* const item
            = new QListWidgetItem(action.icon().isNull() ? m_noIcon : action.icon(), name, m_list);
        item->setData(Qt::UserRole, QString(entry.id));
        item->setData(kKeysRole, keys);
        if (!keys.isEmpty()) item->setData(Qt::AccessibleTextRole, name + ", " + keys);
        item->setToolTip(action.statusTip());
        if (!action.isEnabled()) item->setFlags(Qt::NoItemFlags);
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->flags() == Qt::NoItemFlags) continue;
        m_list->setCurrentRow(row);
        break;
    }
}

void ActionSearch::trigger()
{
    const QListWidgetItem* const item = m_list->currentItem();
    if (item == nullptr || item->flags() == Qt::NoItemFlags) return;
    QAction& action = m_actions[item->data(Qt::UserRole).toString()];
    close();
    // After this box is gone, so that the action finds the focus where it was.
    QTimer::singleShot(0, &action, &QAction::trigger);
}

bool ActionSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace netwright
