#include "tests/window_bench/shown_window.h"

#include "app/documents/document.h"
#include "app/window/file_actions.h"
#include "tests/window_bench/batch_clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

namespace netwright::window_bench {

bool runUntil(const std::function<bool()>& condition, double milliseconds)
{
    QTimer wake; // where nothing else happens
    wake.start(10);
    const double end = now() + milliseconds;
    while (!condition()) {
        if (now() > end) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void runFor(double milliseconds)
{
    static_cast<void>(runUntil([] { return false; }, milliseconds));
}

ShownWindow::ShownWindow(const Value& project)
{
    QFile file(path());
    if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(project.dump()));
    file.close();
    m_preferences.apply();
    m_window = std::make_unique<MainWindow>(m_preferences);
    m_window->files().setAnswer([] { return QString("discard"); });
    m_window->resize(1920, 1080);
    m_window->show();
    runFor(500);
    open();
    runFor(1500); // the data panel has its samples
}

ShownWindow::~ShownWindow()
{
    m_window->close();
}

void ShownWindow::open()
{
    m_window->openFile(path());
}

TrainingSession::Request ShownWindow::request(int threads)
{
    return {.project = work().document.toValue(),
        .folder = m_folder.path(),
        .outputFolder = m_folder.filePath("run"),
        .threads = threads,
        .backend = defaultBackend()};
}

} // namespace netwright::window_bench
