#include "app/window/shortcuts_dialog.h"

#include "app/window/actions.h"
#include "widgets/common/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace netwright {

ShortcutsDialog::ShortcutsDialog(Actions& actions, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setAccessibleName(windowTitle());
    auto* const state = new QLabel(this);
    state->setObjectName("state");
    state->setWordWrap(true);
    auto* const keys = new QKeySequenceEdit(this);
    keys->setAccessibleName(tr("New keys for the chosen action"));
    auto* const set = new QPushButton(tr("Use these keys"), this);
    auto* const usual = new QPushButton(tr("Usual keys"), this);
    auto* const row = new QHBoxLayout;
    row->addWidget(keys, 1);
    row->addWidget(set);
    row->addWidget(usual);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(state);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto chosen = [this] {
        const QTreeWidgetItem* const item = m_list->currentItem();
        return item == nullptr ? QString() : item->data(0, Qt::UserRole).toString();
    };
    connect(m_list, &QTreeWidget::currentItemChanged, this, [=, this] {
        const bool isAction = !chosen().isEmpty();
        set->setEnabled(isAction);
        usual->setEnabled(isAction);
        if (isAction) keys->setKeySequence(m_actions[chosen()].shortcut());
    });
    connect(set, &QPushButton::clicked, this, [=, this] {
        const QString taken = takenBy(keys->keySequence(), chosen());
        if (!taken.isEmpty()) {
            state->setText(tr("%1 belongs to “%2” already; choose other keys.")
                               .arg(keys->keySequence().toString(QKeySequence::NativeText), taken));
            return;
        }
        state->clear();
        m_actions.setShortcut(chosen(), keys->keySequence());
        fill();
    });
    connect(usual, &QPushButton::clicked, this, [=, this] {
        state->clear();
        m_actions.resetShortcut(chosen());
        fill();
    });
    fill();
    const int width = fontMetrics().averageCharWidth() * 72;
    resize(width, width);
}

void ShortcutsDialog::fill()
{
    const QTreeWidgetItem* const old = m_list->currentItem();
    const QString current = old != nullptr ? old->data(0, Qt::UserRole).toString() : QString();
    m_list->clear();
    QHash<QString, QTreeWidgetItem*> groups;
    for (const ActionEntry& entry : Actions::table()) {
        QTreeWidgetItem*& group = groups[entry.group];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_list, {Actions::groupText(entry)});
            group->setExpanded(true);
        }
        const QAction& action = m_actions[entry.id];
        auto* const item = new QTreeWidgetItem(group,
            {Actions::plainText(entry), action.shortcut().toString(QKeySequence::NativeText)});
        item->setIcon(0, action.icon());
        item->setData(0, Qt::UserRole, QString(entry.id));
        if (current == entry.id) m_list->setCurrentItem(item);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QString ShortcutsDialog::takenBy(const QKeySequence& keys, const QString& except) const
{
    if (keys.isEmpty()) return {};
    for (const ActionEntry& entry : Actions::table())
        if (except != entry.id && m_actions[entry.id].shortcuts().contains(keys))
            return Actions::plainText(entry);
    return {};
}

} // namespace netwright
