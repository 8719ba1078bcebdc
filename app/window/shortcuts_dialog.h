#pragma once

#include <QDialog>

class QTreeWidget;

namespace netwright {

class Actions;

// Shows the shortcuts of all actions and lets them be changed; takes effect at once.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(Actions& actions, QWidget* parent = nullptr);

private:
    void fill();
    // The action that has these keys already; empty where none has.
    QString takenBy(const QKeySequence& keys, const QString& except) const;

    Actions& m_actions;
    QTreeWidget* m_list;
};

} // namespace netwright
