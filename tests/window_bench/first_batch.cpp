#include "tests/window_bench/batch_clock.h"
#include "tests/window_bench/measure.h"
#include "tests/window_bench/projects.h"
#include "tests/window_bench/shown_window.h"
#include "tests/window_bench/table.h"

#include "app/window/actions.h"

#include <QAction>

namespace netwright::window_bench {
namespace {

constexpr int kFresh = 5;

struct Times {
    double ended = 0; // the first batch
    double known = 0; // in the window
};

Times trainOnce(ShownWindow& window)
{
    TrainingSession& session = window.work().session;
    double known = 0;
    const auto connection = QObject::connect(&session, &TrainingSession::batchesFinished, &session,
        [&known] { known = known == 0 ? now() : known; });
    forgetBatches();
    const double pressed = now();
    window.work().actions["training.start"].trigger();
    static_cast<void>(runUntil([&known] { return known > 0; }));
    QObject::disconnect(connection);
    const double ended = batchTimes().at(0);
    session.stopAndKeep();
    static_cast<void>(runUntil([&session] { return !session.isActive(); }));
    return {ended - pressed, known - pressed};
}

void print(const char* name, const Times& times, const std::string& note)
{
    printRow({std::string(name) + ": trained", times.ended, 50, "ms", note});
    printRow({std::string(name) + ": known in the window", times.known, 50, "ms", note});
}

} // namespace

void measureFirstBatch()
{
    printHeading("Train pressed to the first trained batch of tiny");
    ShownWindow window(tinyProject());
    print("first of the process", trainOnce(window), "");
    print("again, goes on", trainOnce(window), "");
    std::vector<double> ended, known;
    for (int i = 0; i < kFresh; ++i) {
        window.open();
        runFor(500);
        const Times times = trainOnce(window);
        ended.push_back(times.ended);
        known.push_back(times.known);
    }
    print("opened anew", {median(ended), median(known)}, "median; trained: " + list(ended, 0));
}

} // namespace netwright::window_bench
