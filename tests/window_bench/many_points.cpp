#include "tests/window_bench/batch_clock.h"
#include "tests/window_bench/measure.h"
#include "tests/window_bench/shown_window.h"
#include "tests/window_bench/table.h"

#include "widgets/charts/charts_panel.h"

#include <QCoreApplication>

#include <cmath>

namespace netwright::window_bench {
namespace {

constexpr int kCurves = 10;
constexpr int kPoints = 100'000;
constexpr int kEpoch = 1000; // steps
constexpr int kRedraws = 30;

Figures figuresOf(int step)
{
    Figures figures;
    for (int i = 0; i < kCurves; ++i) {
        const double noise = std::sin(step * 12.9898 + i * 78.233) * 0.3;
        figures.append(
            {QStringLiteral("figure_%1").arg(i), (1 + i) * std::exp(-step / 30'000.0) + noise});
    }
    return figures;
}

void measure(ChartsPanel& panel, const char* name)
{
    std::vector<double> times;
    static int step = kPoints;
    for (int i = 0; i < kRedraws; ++i) {
        const int redraws = panel.redraws();
        panel.addBatch(step / kEpoch, step, figuresOf(step));
        ++step;
        static_cast<void>(runUntil([&panel, redraws] { return panel.redraws() > redraws; }));
        QCoreApplication::processEvents();
        times.push_back(panel.redrawMilliseconds());
    }
    char note[64];
    std::snprintf(note, sizeof note, "median; worst %.1f ms", largest(times));
    printRow({name, median(times), 16, "ms", note});
}

} // namespace

void measureManyPoints()
{
    printHeading("10 curves of 100,000 points");
    ChartsPanel panel;
    panel.resize(1800, 1000);
    for (int step = 0; step < kPoints; ++step) {
        panel.addBatch(step / kEpoch, step, figuresOf(step));
        if (step % kEpoch == kEpoch - 1) panel.addEpoch(step / kEpoch, step, figuresOf(step), 1);
    }
    panel.show();
    runFor(1000);
    measure(panel, "a redraw of all charts that are seen");
    panel.setSmoothing(0);
    runFor(500);
    measure(panel, "the same, not smoothed");
    panel.setLogarithmic(true, true);
    runFor(500);
    measure(panel, "the same, logarithmic");
}

} // namespace netwright::window_bench
