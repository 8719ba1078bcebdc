#include "tests/support/window/opened_window.h"

#include "app/window/file_actions.h"
#include "tests/support/window/driver.h"

#include <QSettings>
#include <QStandardPaths>

namespace netwright::test {

OpenedWindow::OpenedWindow()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    m_preferences.setLanguage("en");
    m_preferences.apply();
    m_window = std::make_unique<MainWindow>(m_preferences);
    m_window->files().setAnswer([] { return QString("discard"); });
    m_window->resize(1366, 768);
    showAndWait(*m_window);
}

OpenedWindow::~OpenedWindow()
{
    m_window->close();
}

void OpenedWindow::open(const QString& name)
{
    m_window->files().openTemplate(name);
    QCoreApplication::processEvents();
}

} // namespace netwright::test
