#include "tests/window_bench/batch_clock.h"
#include "tests/window_bench/measure.h"
#include "tests/window_bench/paint_watch.h"
#include "tests/window_bench/table.h"

#include "app/settings/preferences.h"
#include "app/window/main_window.h"
#include "widgets/common/icons.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>

namespace netwright::window_bench {
namespace {

constexpr int kRuns = 7;

double startOnce()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("GOMP_SPINCOUNT"); // the program sets it and starts anew
    process.setProcessEnvironment(environment);
    const auto begun = std::chrono::steady_clock::now().time_since_epoch();
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(begun).count();
    process.start(QCoreApplication::applicationFilePath(),
        {"--start-only", QString::number(static_cast<qlonglong>(nanoseconds))});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed().toDouble();
}

} // namespace

int paintFirstWindow(int argc, char** argv, long long begun)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName("NetwrightWindowBench");
    QApplication::setApplicationName("Netwright");
    QApplication::setApplicationVersion(NETWRIGHT_VERSION);
    QApplication::setDesktopFileName("netwright");
    QApplication::setWindowIcon(QIcon(":/icons/netwright.svg"));
    QStandardPaths::setTestModeEnabled(true);
    Preferences preferences;
    preferences.apply();
    MainWindow window(preferences);
    window.restoreLayout();
    PaintWatch watch(window, [begun] {
        std::printf("%.3f\n", now() - static_cast<double>(begun) / 1e6);
        QCoreApplication::quit();
    });
    window.show();
    window.offerRecovery();
    return QApplication::exec();
}

void measureStart()
{
    printHeading("Start");
    startOnce(); // warms
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) times.push_back(startOnce());
    printRow({"start of the process to the painted window", median(times), 400, "ms",
        "median of " + std::to_string(kRuns) + ", " + list(times, 0)});
}

} // namespace netwright::window_bench
