#include "tests/window_bench/batch_clock.h"
#include "tests/window_bench/measure.h"
#include "tests/window_bench/paint_watch.h"
#include "tests/window_bench/projects.h"
#include "tests/window_bench/shown_window.h"
#include "tests/window_bench/table.h"

#include "app/documents/document.h"
#include "app/window/actions.h"
#include "widgets/canvas/canvas_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QScrollBar>
#include <QUndoStack>

namespace netwright::window_bench {
namespace {

constexpr int kNodes = 1000;
constexpr int kDense = 501; // the place of a Dense in the middle
constexpr int kEdits = 21;
constexpr int kFrames = 120;

class LargeNetwork {
public:
    LargeNetwork()
        : m_window(largeProject(kNodes)),
          m_work(m_window.work()),
          m_watch(*m_work.canvas.viewport())
    {
        settle();
    }

    void measureOpening();
    void measureEdits(const char* view);
    void measureFrames(const char* view);
    CanvasView& canvas() { return m_work.canvas; }
    int middle() const { return m_work.document.network().nodes[kDense].id; }
    // As in the file, all of it in sight.
    void placeInRows()
    {
        m_work.document.undoStack().setIndex(0);
        m_edits = 0;
        canvas().fitAll();
        settle();
    }

private:
    void settle()
    {
        static_cast<void>(runUntil([this] { return !m_work.document.isChecking(); }));
        runFor(500);
    }
    double timeOf(const std::function<void()>& change);
    void printFrames(const std::string& name, const std::vector<double>& times);

    ShownWindow m_window;
    Workspace& m_work;
    PaintWatch m_watch;
    int m_edits = 0;
};

void LargeNetwork::measureOpening()
{
    Document& document = m_work.document;
    const auto checkAndPaint = [this, &document] {
        static_cast<void>(runUntil([&document] { return !document.isChecking(); }));
        const int painted = m_watch.count();
        canvas().viewport()->update();
        static_cast<void>(runUntil([this, painted] { return m_watch.count() > painted; }));
    };
    const double begun = now();
    m_window.open();
    const double opened = now();
    checkAndPaint();
    const double shown = now();
    m_work.actions["edit.layout"].trigger();
    static_cast<void>(runUntil([&document] { return document.undoStack().count() > 0; }));
    checkAndPaint();
    const double end = now();
    char note[128];
    std::snprintf(note, sizeof note, "read %.0f, checked and painted %.0f, arranged %.0f ms",
        opened - begun, shown - opened, end - shown);
    printRow({"open, arrange, paint", end - begun, 2000, "ms", note});
}

// Until everything that the change leads to is painted.
double LargeNetwork::timeOf(const std::function<void()>& change)
{
    const int painted = m_watch.count();
    const double begun = now();
    change();
    static_cast<void>(runUntil(
        [this, painted] { return m_watch.count() > painted && !m_work.document.isChecking(); },
        1000));
    QCoreApplication::processEvents();
    return now() - begun;
}

void LargeNetwork::measureEdits(const char* view)
{
    std::vector<double> times;
    for (int i = 0; i < kEdits; ++i) {
        times.push_back(timeOf([this] {
            const bool isTanh = m_edits++ % 2 == 0; // it was relu
            m_work.document.setParam({middle()}, "activation", isTanh ? "tanh" : "relu");
        }));
        runFor(100);
    }
    printRow({std::string("edit of an activation, ") + view, median(times), 16, "ms",
        "median, " + list(times, 1)});
}

void LargeNetwork::printFrames(const std::string& name, const std::vector<double>& times)
{
    double sum = 0;
    for (const double time : times) sum += time;
    char note[64];
    std::snprintf(note, sizeof note, "median %.1f, worst %.1f ms", median(times), largest(times));
    printRow({name, sum / static_cast<double>(times.size()), 1000.0 / 60, "ms", note});
}

void LargeNetwork::measureFrames(const char* view)
{
    std::vector<double> pans, zooms;
    for (int i = 0; i < kFrames; ++i)
        pans.push_back(timeOf([this, i] {
            const int way = i / 30 % 2 == 0 ? 7 : -7;
            QScrollBar& bar = *canvas().verticalScrollBar();
            bar.setValue(bar.value() + way);
            QScrollBar& side = *canvas().horizontalScrollBar();
            side.setValue(side.value() + way);
        }));
    for (int i = 0; i < kFrames; ++i)
        zooms.push_back(timeOf([this, i] {
            const double factor = i / 10 % 2 == 0 ? 1.02 : 1 / 1.02;
            canvas().zoomBy(factor, canvas().viewport()->rect().center());
        }));
    printFrames(std::string("a frame of panning, ") + view, pans);
    printFrames(std::string("a frame of zooming, ") + view, zooms);
}

} // namespace

void measureLargeNetwork()
{
    printHeading("A network of 1,000 nodes");
    LargeNetwork network;
    network.measureOpening();
    network.canvas().setZoom(1);
    network.canvas().centerOnNode(network.middle());
    runFor(1500); // the node has flashed
    network.measureEdits("at 100 %");
    network.measureFrames("at 100 %");
    network.placeInRows();
    network.measureEdits("all visible");
    network.measureFrames("all visible");
}

} // namespace netwright::window_bench
