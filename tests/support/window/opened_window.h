#pragma once

#include "app/settings/preferences.h"
#include "app/window/main_window.h"

#include <QDockWidget>
#include <QString>

namespace netwright::test {

// A main window of its own, shown, that asks nothing when it closes; its settings are empty at
// first.
class OpenedWindow {
public:
    OpenedWindow();
    ~OpenedWindow();

    MainWindow& operator*() { return *m_window; }
    MainWindow* operator->() { return m_window.get(); }
    Workspace& work() { return m_window->workspace(); }
    Preferences& preferences() { return m_preferences; }
    // With the template's project in it.
    void open(const QString& name);
    template <class Widget>
    Widget& find(const QString& name)
    {
        auto* const found = m_window->findChild<Widget*>(name);
        Q_ASSERT_X(found != nullptr, "OpenedWindow", qPrintable(name));
        return *found;
    }

private:
    Preferences m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace netwright::test
