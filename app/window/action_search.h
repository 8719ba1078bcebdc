#pragma once

#include <QDialog>
#include <QIcon>

class QLineEdit;
class QListWidget;

namespace netwright {

class Actions;

// Finds every action by the words of its name; Enter does it.
class ActionSearch final : public QDialog {
    Q_OBJECT
public:
    explicit ActionSearch(Actions& actions, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& words);
    void trigger();

    Actions& m_actions;
    QLineEdit* m_words;
    QListWidget* m_list;
    QIcon m_noIcon;
};

} // namespace netwright
