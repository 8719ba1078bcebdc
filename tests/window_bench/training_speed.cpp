#include "tests/window_bench/measure.h"
#include "tests/window_bench/projects.h"
#include "tests/window_bench/shown_window.h"
#include "tests/window_bench/table.h"
#include "tests/window_bench/training_arm.h"

#include "engine/base/parallel.h"

#include <QDockWidget>

#include <array>

namespace netwright::window_bench {
namespace {

struct Limits {
    double hidden = 0, charts = 0; // percent slower
};

enum Kind { engine, hidden, charts };

std::vector<double> slowdowns(const std::vector<double>& with, const std::vector<double>& without)
{
    std::vector<double> result;
    for (std::size_t i = 0; i < with.size(); ++i)
        result.push_back((1 - with[i] / without[i]) * 100);
    return result;
}

void compare(const Options& options, int threads, const Limits& limits)
{
    ShownWindow window(mlpProject());
    window->useLayout(MainWindow::Layout::training);
    QDockWidget* const panel = window->findChild<QDockWidget*>("chartsDock");
    const TrainingSession::Request request = window.request(threads);
    const QTemporaryDir output;
    EngineArm alone(request, output.path().toStdString());
    SessionArm inWindow(window.work().session, request);
    std::array<std::vector<double>, 3> speeds, shares;
    const auto measure = [&](Kind kind) {
        panel->hide();
        window->raisePanel(kind == charts ? "chartsDock" : "issuesDock");
        runFor(100);
        TrainingArm& arm = kind == engine ? static_cast<TrainingArm&>(alone)
                                          : static_cast<TrainingArm&>(inWindow);
        const double speed = arm.samplesPerSecond(options.part);
        return std::pair(speed, arm.windowShare());
    };
    for (int round = -1; round < options.rounds; ++round) { // the first one warms
        for (int turn = 0; turn < 3; ++turn) {
            const auto kind = static_cast<Kind>((turn + round + 3) % 3);
            const auto [speed, share] = measure(kind);
            if (round < 0) continue;
            speeds[kind].push_back(speed);
            shares[kind].push_back(share);
        }
    }
    const std::string count = std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    printHeading("mlp, samples/s, " + count);
    printHeading("  without a window  " + list(speeds[engine], 0));
    printHeading("  no chart visible  " + list(speeds[hidden], 0));
    printHeading("  two charts        " + list(speeds[charts], 0));
    for (const Kind kind : {hidden, charts}) {
        const std::vector<double> percents = slowdowns(speeds[kind], speeds[engine]);
        printRow({kind == hidden ? "slower with no chart visible" : "slower with two charts",
            median(percents), kind == hidden ? limits.hidden : limits.charts, "%",
            "median, " + list(percents, 1)});
        printHeading("  of a core the window's thread took, % " + list(shares[kind], 1));
    }
}

} // namespace

void measureTrainingSpeed(const Options& options)
{
    printHeading("What the window costs a training");
    compare(options, 1, {.hidden = 2, .charts = 3});
    if (availableThreads() > 1) compare(options, availableThreads(), {.hidden = 2, .charts = 10});
}

} // namespace netwright::window_bench
