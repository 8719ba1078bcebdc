#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace netwright {

class Preferences;

// One row of the table of all actions.
struct ActionEntry {
    const char* id; // "file.save"
    const char* group; // "File"
    const char* text; // with its mnemonic: "&Save"
    const char* icon; // of resources/icons; empty: none
    const char* shortcut; // portable text; several are separated by "; "
    const char* toolTip; // one sentence; empty where the text says it all
    bool isCheckable = false;
};

// Every action of the window, from one table: menus, tool bar, search and shortcut editor read
// nothing else. Texts follow the language, icons the theme.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(Preferences& preferences, QObject* parent = nullptr);

    static const QList<ActionEntry>& table();
    // Asserts that there is such an action.
    QAction& operator[](const QString& id) const;
    // In the order of the table.
    QList<QAction*> all() const { return m_order; }
    QString idOf(const QAction& action) const { return action.objectName(); }
    // Group and text in the window's language.
    static QString groupText(const ActionEntry& entry);
    static QString plainText(const ActionEntry& entry); // without mnemonic and dots

    void setShortcut(const QString& id, const QKeySequence& keys);
    void resetShortcut(const QString& id);
    static QList<QKeySequence> usualShortcuts(const ActionEntry& entry);
    // Sets texts, tool tips and icons anew.
    void refresh();

private:
    QList<QKeySequence> shortcuts(const ActionEntry& entry) const;

    Preferences& m_preferences;
    QHash<QString, QAction*> m_actions;
    QList<QAction*> m_order;
};

} // namespace netwright
