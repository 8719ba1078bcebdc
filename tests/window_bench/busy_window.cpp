#include "tests/window_bench/batch_clock.h"
#include "tests/window_bench/measure.h"
#include "tests/window_bench/paint_watch.h"
#include "tests/window_bench/projects.h"
#include "tests/window_bench/shown_window.h"
#include "tests/window_bench/table.h"
#include "tests/window_bench/watched_application.h"

#include "app/window/actions.h"
#include "widgets/charts/charts_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QGraphicsView>
#include <QTabWidget>
#include <QTimer>

#include <deque>

namespace netwright::window_bench {
namespace {

constexpr int kTick = 2; // milliseconds
constexpr int kPauses = 5;

// How much later than it should a timer of the window thread comes.
class BlockMeter {
public:
    BlockMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }
    void start()
    {
        m_begun = m_last = now();
        m_timer.start(kTick);
    }
    void stop() { m_timer.stop(); }
    const std::vector<double>& blocks() const { return m_blocks; }
    double worstAt() const { return m_worstAt / 1000; } // seconds after the start

private:
    void tick()
    {
        const double time = now();
        const double block = std::max(0.0, time - m_last - kTick);
        if (m_blocks.empty() || block > m_worst) {
            m_worst = block;
            m_worstAt = time - m_begun;
        }
        m_blocks.push_back(block);
        m_last = time;
    }

    QTimer m_timer;
    std::vector<double> m_blocks;
    double m_begun = 0, m_last = 0, m_worst = 0, m_worstAt = 0;
};

// When each batch can be seen in the chart of the loss.
class PixelTimes {
public:
    explicit PixelTimes(ShownWindow& window) : m_charts(window->charts())
    {
        // The chart is made with its first batch.
        QObject::connect(&window.work().session, &TrainingSession::batchesFinished, &m_context,
            [this](const std::vector<BatchLoss>& losses, int step) {
                for (int i = step - static_cast<int>(losses.size()); i < step; ++i) arrive(i + 1);
            });
    }
    const std::vector<double>& times() const { return m_times; } // by step, from the first
    void stop()
    {
        m_context.disconnect();
        m_isStopped = true;
    }

private:
    struct Arrived {
        int step = 0;
        int redraws = 0; // before it came
    };

    void arrive(int step)
    {
        if (m_isStopped) return;
        m_waiting.push_back({step, m_charts.redraws()});
        if (m_watch) return;
        auto* const chart = m_charts.findChild<QWidget*>("chart_loss");
        auto* const view = chart != nullptr ? chart->findChild<QGraphicsView*>() : nullptr;
        if (view != nullptr)
            m_watch = std::make_unique<PaintWatch>(*view->viewport(), [this] { paint(); });
    }
    void paint()
    {
        const double time = now();
        while (!m_waiting.empty() && m_waiting.front().redraws < m_charts.redraws()) {
            m_times.push_back(time);
            m_waiting.pop_front();
        }
    }

    ChartsPanel& m_charts;
    QObject m_context;
    std::unique_ptr<PaintWatch> m_watch;
    std::deque<Arrived> m_waiting;
    std::vector<double> m_times;
    bool m_isStopped = false;
};

// Charts and the confusion lens beside each other.
void showChartsAndLens(MainWindow& window)
{
    window.useLayout(MainWindow::Layout::training);
    auto* const lenses = window.findChild<QDockWidget*>("lensesDock");
    window.removeDockWidget(lenses);
    window.addDockWidget(Qt::BottomDockWidgetArea, lenses, Qt::Horizontal);
    lenses->show();
    window.raisePanel("chartsDock");
    lenses->findChild<QTabWidget*>("lenses")->setCurrentIndex(0);
    runFor(500);
}

void printLatency(const std::vector<double>& shown)
{
    const std::vector<double> ended = batchTimes();
    std::vector<double> latencies;
    for (std::size_t i = 0; i < std::min(shown.size(), ended.size()); ++i)
        latencies.push_back(shown[i] - ended[i]);
    const std::string note = std::to_string(latencies.size())
        + " batches, each from the callback at its end to the painted chart with it; median "
        + std::to_string(static_cast<int>(median(latencies))) + " ms";
    printRow({"end of a batch to its pixel, 99th percentile", quantile(latencies, 0.99), 150, "ms",
        note});
    printRow({"end of a batch to its pixel, longest", largest(latencies), 150, "ms", ""});
}

void measurePauses(TrainingSession& session)
{
    std::vector<double> batches, times;
    for (int i = 0; i < kPauses; ++i) {
        const std::size_t before = batchCount();
        const double pressed = now();
        session.pause();
        runFor(300);
        const std::vector<double> ended = batchTimes();
        batches.push_back(static_cast<double>(ended.size() - before));
        times.push_back(ended.size() > before ? ended.back() - pressed : 0);
        session.resume();
        runFor(500);
    }
    printRow({"batches that end after Pause", largest(batches), 1, "", list(batches, 0)});
    printRow({"Pause until the training waits", largest(times), 50, "ms", list(times, 2)});
}

} // namespace

void measureBusyWindow(const Options& options)
{
    printHeading("The window while mlp trains with all threads");
    ShownWindow window(mlpProject());
    showChartsAndLens(*window);
    TrainingSession& session = window.work().session;
    forgetBatches();
    PixelTimes pixels(window);
    BlockMeter meter;
    auto& application = *static_cast<WatchedApplication*>(QCoreApplication::instance());
    application.forget();
    meter.start();
    window.work().actions["training.start"].trigger();
    static_cast<void>(
        runUntil([&session] { return session.state() == TrainingSession::State::running; }));
    runFor(options.seconds * 1000);
    meter.stop();
    pixels.stop();
    char note[128];
    std::snprintf(note, sizeof note, "longest %.1f s after Train was pressed; median %.1f ms",
        meter.worstAt(), median(meter.blocks()));
    printRow({"window block, 99th percentile", quantile(meter.blocks(), 0.99), 50, "ms",
        std::to_string(meter.blocks().size()) + " ticks"});
    printRow({"window block, longest", largest(meter.blocks()), 50, "ms", note});
    printHeading("  longest event: " + application.worst().toStdString());
    printLatency(pixels.times());
    measurePauses(session);
    session.stopAndKeep();
    static_cast<void>(runUntil([&session] { return !session.isActive(); }));
}

} // namespace netwright::window_bench
