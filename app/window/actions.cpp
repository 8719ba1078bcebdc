#include "app/window/actions.h"

#include "app/settings/preferences.h"
#include "widgets/common/icons.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace netwright {
namespace {

QString inLanguage(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences)
{
    for (const ActionEntry& entry : table()) {
        auto* const action = new QAction(this);
        action->setObjectName(entry.id);
        action->setCheckable(entry.isCheckable);
        action->setShortcuts(shortcuts(entry));
        m_actions.insert(entry.id, action);
        m_order.append(action);
    }
    refresh();
}

QAction& Actions::operator[](const QString& id) const
{
    Q_ASSERT_X(m_actions.contains(id), "Actions", qPrintable(id));
    return *m_actions.value(id);
}

QString Actions::groupText(const ActionEntry& entry)
{
    return inLanguage(entry.group);
}

QString Actions::plainText(const ActionEntry& entry)
{
    // Chinese texts carry their mnemonic in brackets at the end.
    static const QRegularExpression mnemonic("\\(&.\\)|&|…$");
    return inLanguage(entry.text).remove(mnemonic);
}

QList<QKeySequence> Actions::usualShortcuts(const ActionEntry& entry)
{
    QList<QKeySequence> keys;
    for (const QString& text : QString::fromLatin1(entry.shortcut).split("; ", Qt::SkipEmptyParts))
        keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return keys;
}

QList<QKeySequence> Actions::shortcuts(const ActionEntry& entry) const
{
    const auto chosen = m_preferences.shortcut(entry.id);
    if (!chosen) return usualShortcuts(entry);
    return chosen->isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{*chosen};
}

void Actions::setShortcut(const QString& id, const QKeySequence& keys)
{
    m_preferences.setShortcut(id, keys);
    refresh();
}

void Actions::resetShortcut(const QString& id)
{
    m_preferences.resetShortcut(id);
    refresh();
}

void Actions::refresh()
{
    for (const ActionEntry& entry : table()) {
        QAction& action = (*this)[entry.id];
        action.setText(inLanguage(entry.text));
        action.setShortcuts(shortcuts(entry));
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        const QString name = plainText(entry);
        const QString what = *entry.toolTip == '\0' ? name : inLanguage(entry.toolTip);
        action.setToolTip(keys.isEmpty() ? what : what + " (" + keys + ")");
        action.setStatusTip(what);
        if (*entry.icon != '\0') action.setIcon(icon(entry.icon));
    }
}

} // namespace netwright
