#include "tests/bench/measure.h"

#include "engine/callbacks/callback.h"
#include "engine/models/blueprint.h"
#include "engine/models/check.h"
#include "engine/ops/linalg.h"
#include "engine/trainers/fit.h"
#include "tests/bench/jobs.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

namespace netwright::bench {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr int kParts = 7;

class Silence final : public EventSink {
public:
    void send(TrainingEvent) override { }
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Run {
    double best = 0; // seconds of a part
    double median = 0;
    double first = 0; // seconds until the first part of one batch was done
};

// Each epoch is one timed part; one short run before it warms up.
Run train(const Job& job, int threads, bool hasCallbacks)
{
    const auto start = Clock::now();
    auto data = makeData(job.name);
    const auto model = Model::fromConfig(job.model, 1);
    Trainer trainer(*model, CompileSettings::fromValue(job.compile), {.threads = threads});
    Control control;
    Silence silence;
    EventRing ring;
    Callbacks callbacks;
    if (hasCallbacks)
        for (const char* name : {"EarlyStopping", "TerminateOnNaN", "ReduceLROnPlateau"})
            callbacks.push_back(create<Callback>(name,
                name == std::string("TerminateOnNaN")
                    ? Config::object()
                    : Config{{"monitor", "loss"}, {"patience", 100}}));
    EventSink& events = hasCallbacks ? static_cast<EventSink&>(ring) : silence;
    const auto fit = [&](int epochs, int steps) {
        History history;
        trainer.fit({.settings
            = {.epochs = epochs, .batchSize = job.batchSize, .stepsPerEpoch = steps, .seed = 1},
            .train = data,
            .validation = nullptr,
            .callbacks = callbacks,
            .control = control,
            .events = events,
            .folder = {},
            .history = history});
    };
    Run run;
    fit(1, 1);
    run.first = since(start);
    fit(1, 10);
    std::vector<double> parts;
    for (int i = 0; i < kParts; ++i) {
        const auto begin = Clock::now();
        fit(job.name == "tiny" ? 10 : 1, job.steps);
        parts.push_back(since(begin) / (job.name == "tiny" ? 10 : 1));
    }
    std::sort(parts.begin(), parts.end());
    run.best = parts.front();
    run.median = parts[parts.size() / 2];
    return run;
}

void print(const Value& line)
{
    std::printf("%s\n", line.dump().c_str());
    std::fflush(stdout);
}

// Keeps one core busy half of the time, in turns of a millisecond.
class Neighbour {
public:
    Neighbour()
        : m_thread([this] {
              while (!m_isDone) {
                  const auto start = Clock::now();
                  while (since(start) < 1e-3 && !m_isDone) { }
                  std::this_thread::sleep_for(std::chrono::milliseconds(1));
              }
          })
    {
    }
    ~Neighbour()
    {
        m_isDone = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_isDone{false};
    std::thread m_thread;
};

} // namespace

double peakRate(int threads)
{
    const Tensor a = placeholder({2048, 2048});
    const Tensor b = placeholder({2048, 2048});
    Program program({.inputs = {a, b}, .outputs = {ops::matmul(a, b)}, .threads = threads});
    const Array ones = Array::filled({2048, 2048}, 1);
    program.bindInput(0, ones.data());
    program.bindInput(1, ones.data());
    program.run();
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        program.run();
        best = std::min(best, since(start));
    }
    return 2.0 * 2048 * 2048 * 2048 / best;
}

void measureTraining(const std::string& name, int threads, bool isNeighbourBusy)
{
    const Job job = makeJob(name);
    std::unique_ptr<Neighbour> neighbour;
    if (isNeighbourBusy) neighbour = std::make_unique<Neighbour>();
    const Run run = train(job, threads, false);
    const double samples = static_cast<double>(job.steps) * job.batchSize;
    const double memory = peakMegabytes();
    const double peak = isNeighbourBusy ? 0 : peakRate(threads);
    print({{"job", name}, {"threads", threads}, {"samples_per_s", samples / run.best},
        {"samples_per_s_median", samples / run.median}, {"memory_mb", memory},
        {"share_of_peak", peak > 0 ? samples / run.best * job.flops / peak : 0},
        {"first_batch_ms", run.first * 1e3}});
}

void printTrainingProfile(const std::string& name, int threads)
{
    const Job job = makeJob(name);
    const auto model = Model::fromConfig(job.model, 1);
    Trainer trainer(
        *model, CompileSettings::fromValue(job.compile), {.threads = threads, .isProfiled = true});
    Control control;
    Silence silence;
    History history;
    Callbacks callbacks;
    auto data = makeData(name);
    const auto start = Clock::now();
    trainer.fit({.settings
        = {.epochs = 1, .batchSize = job.batchSize, .stepsPerEpoch = job.steps, .seed = 1},
        .train = data,
        .validation = nullptr,
        .callbacks = callbacks,
        .control = control,
        .events = silence,
        .folder = {},
        .history = history});
    std::printf("%8.3f ms  a step of all\n", since(start) * 1e3 / job.steps);
    for (const ProgramStep& step : trainer.profile())
        std::printf("%8.3f ms  %-28s %s\n", step.seconds * 1e3 / job.steps, step.op.c_str(),
            step.kernel.c_str());
}

void measurePlanning(const std::string& name, int threads)
{
    const Job job = makeJob(name);
    auto data = makeData(name);
    double seconds[2];
    for (double& taken : seconds) {
        const auto model = Model::fromConfig(job.model, 1);
        Trainer trainer(*model, CompileSettings::fromValue(job.compile), {.threads = threads});
        TrainingPrograms& programs = trainer.prepare(*data);
        StepRequest request{.mode = CallContext::Mode::training, .batch = job.batchSize};
        for (const auto& input : data->inputs()) request.inputSamples.push_back(input.sample);
        request.targetSamples = {data->targets()[0].sample};
        const auto start = Clock::now();
        programs.step(request);
        taken = since(start);
    }
    print({{"job", name}, {"threads", threads}, {"first_ms", seconds[0] * 1e3},
        {"second_ms", seconds[1] * 1e3}});
}

void measureCallbacks(int threads)
{
    const Job job = makeJob("mlp");
    double with = 1e9;
    double without = 1e9;
    for (int i = 0; i < 3; ++i) {
        without = std::min(without, train(job, threads, false).best);
        with = std::min(with, train(job, threads, true).best);
    }
    print({{"callbacks_cost", with / without - 1}});
}

void measureCheck()
{
    Blueprint blueprint;
    Value layers = Value::array();
    layers.push_back({{"class_name", "InputLayer"},
        {"config", {{"batch_shape", {nullptr, 64}}, {"name", "x"}}}});
    for (int i = 0; i < 1000; ++i)
        layers.push_back({{"class_name", "Dense"},
            {"config",
                {{"units", 64}, {"name", "dense_" + std::to_string(i)}, {"activation", "relu"}}}});
    blueprint = blueprintFromConfig(
        {{"class_name", "Sequential"}, {"config", {{"name", "deep"}, {"layers", layers}}}});
    Checker checker;
    auto start = Clock::now();
    checker.check(blueprint);
    const double whole = since(start);
    blueprint.nodes[500].config["activation"] = "tanh";
    start = Clock::now();
    checker.check(blueprint);
    print({{"check_whole_ms", whole * 1e3}, {"check_edit_ms", since(start) * 1e3}});
}

} // namespace netwright::bench
