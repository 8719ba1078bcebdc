#pragma once

#include "app/settings/preferences.h"
#include "app/training/training_session.h"
#include "app/window/main_window.h"
#include "app/window/workspace.h"

#include <QTemporaryDir>

#include <functional>

namespace netwright::window_bench {

// Runs the event loop until the condition holds, at most for so many milliseconds.
bool runUntil(const std::function<bool()>& condition, double milliseconds = 60'000);
void runFor(double milliseconds);

// A main window of 1920 x 1080 as the user sees it, with a project from a file of its own.
class ShownWindow {
public:
    explicit ShownWindow(const Value& project);
    ~ShownWindow();

    MainWindow& operator*() { return *m_window; }
    MainWindow* operator->() { return m_window.get(); }
    Workspace& work() { return m_window->workspace(); }
    QString path() const { return m_folder.filePath("bench.netwright"); }
    void open(); // the file again
    // What the button Train starts, with so many threads.
    TrainingSession::Request request(int threads);

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace netwright::window_bench
