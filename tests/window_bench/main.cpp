#include "tests/window_bench/measure.h"
#include "tests/window_bench/table.h"
#include "tests/window_bench/watched_application.h"

#include "engine/base/parallel.h"

#include <QSettings>
#include <QStandardPaths>

#include <cstring>
#include <functional>
#include <iostream>

namespace netwright::window_bench {
namespace {

struct Measurement {
    QString name;
    std::function<void(const Options&)> run;
};

const QList<Measurement>& measurements()
{
    static const QList<Measurement> all = {{"start", [](const Options&) { measureStart(); }},
        {"first_batch", [](const Options&) { measureFirstBatch(); }}, {"busy", measureBusyWindow},
        {"speed", measureTrainingSpeed}, {"large", [](const Options&) { measureLargeNetwork(); }},
        {"points", [](const Options&) { measureManyPoints(); }}};
    return all;
}

int usage()
{
    std::cerr << "usage: netwright_window_bench [--seconds N] [--part N] [--rounds N] [NAME...]\n"
                 "names:";
    for (const Measurement& measurement : measurements())
        std::cerr << ' ' << measurement.name.toStdString();
    std::cerr << '\n';
    return 2;
}

int run(QStringList arguments)
{
    Options options;
    const QList<QPair<QString, std::function<void(double)>>> numbers
        = {{"--seconds", [&options](double value) { options.seconds = value; }},
            {"--part", [&options](double value) { options.part = value; }},
            {"--rounds", [&options](double value) { options.rounds = static_cast<int>(value); }}};
    for (const auto& [name, set] : numbers) {
        const qsizetype place = arguments.indexOf(name);
        if (place < 0) continue;
        const double value = arguments.value(place + 1).toDouble();
        if (value <= 0) return usage();
        set(value);
        arguments.remove(place, 2);
    }
    for (const QString& argument : arguments)
        if (std::none_of(measurements().begin(), measurements().end(),
                [&argument](const Measurement& one) { return one.name == argument; }))
            return usage();
    for (const Measurement& measurement : measurements())
        if (arguments.isEmpty() || arguments.contains(measurement.name)) measurement.run(options);
    std::cout << (misses() == 0 ? "All limits are kept.\n"
                                : std::to_string(misses()) + " figures are above their limits.\n");
    return misses() == 0 ? 0 : 1;
}

} // namespace
} // namespace netwright::window_bench

// netwright_window_bench [--seconds N] [--part N] [--rounds N] [NAME...]: all measurements, or
// those named.
int main(int argc, char** argv)
{
    netwright::limitSpinning(argv);
    if (argc == 3 && std::strcmp(argv[1], "--start-only") == 0)
        return netwright::window_bench::paintFirstWindow(argc, argv, std::atoll(argv[2]));
    netwright::window_bench::WatchedApplication application(argc, argv);
    QApplication::setOrganizationName("NetwrightWindowBench");
    QApplication::setApplicationName("Netwright");
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    return netwright::window_bench::run(QApplication::arguments().mid(1));
}
