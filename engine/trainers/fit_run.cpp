#include "engine/trainers/fit_run.h"

#include "engine/trainers/fit_handle.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace netwright {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

Validation::Validation(
    TrainingPrograms& programs, const CompiledOutputs& outputs, Dataset& data, Options options)
    : m_programs(programs),
      m_options(options),
      m_feeder(data),
      m_order({.size = data.size(), .batch = options.batchSize}),
      m_means(outputs)
{
}

Figures Validation::run(const TestHooks* hooks)
{
    m_programs.resetMetrics();
    m_means.reset();
    if (hooks != nullptr) hooks->begin(); // may change the weights
    m_programs.weightsChanged();
    m_order.begin(0);
    for (int batch = 0; !m_order.isAtEnd(); ++batch) {
        if (m_options.steps && batch >= *m_options.steps) break;
        if (hooks != nullptr && hooks->batchBegin) hooks->batchBegin(batch);
        const std::span<const std::int64_t> rows = m_order.next();
        TrainStep& step = m_programs.step(
            m_feeder.request(CallContext::Mode::inference, static_cast<Dimension>(rows.size())));
        m_feeder.load(step, rows);
        step.run({});
        m_means.add(step);
        if (hooks == nullptr || !hooks->batchEnd) continue;
        Logs logs;
        addTo(logs, m_means.figures(m_programs));
        hooks->batchEnd(batch, logs);
    }
    Figures figures = m_means.figures(m_programs);
    if (hooks == nullptr) return figures;
    Logs logs;
    addTo(logs, figures);
    hooks->end(logs);
    return figures;
}

FitRun::FitRun(Trainer& trainer, TrainingPrograms& programs, FitRequest& request)
    : m_trainer(trainer),
      m_programs(programs),
      m_request(request),
      m_feeder(*request.train, request.settings.classWeight),
      m_order(orderOptions()),
      m_means(trainer.outputs())
{
    const FitSettings& settings = request.settings;
    m_steps = settings.stepsPerEpoch.value_or(static_cast<int>(m_order.batches()));
    if (request.validation)
        m_validation.emplace(programs, trainer.outputs(), *request.validation,
            Validation::Options{settings.validationBatchSize.value_or(settings.batchSize),
                settings.validationSteps});
    m_perExecution = trainer.stepsPerExecution();
    for (std::size_t i = 0; i < request.callbacks.size(); ++i) {
        const Callback& callback = *request.callbacks[i];
        m_needsGoodWeights = m_needsGoodWeights || callback.needsGoodWeights();
        m_handles.push_back(std::make_unique<Handle>(*this));
        if (!callback.watchesBatches()) continue;
        m_batchWatchers.push_back(i);
        m_needsBatchMetrics = m_needsBatchMetrics || callback.needsBatchMetrics();
    }
    m_hasFailed.resize(m_handles.size());
    if (!request.checkpoint.empty())
        m_saver = std::make_unique<CheckpointSaver>(request.checkpoint, request.checkpointSeconds);
}

FitRun::~FitRun() = default;

RowOrder::Options FitRun::orderOptions() const
{
    const FitSettings& settings = m_request.settings;
    return {.size = m_request.train->size(),
        .batch = settings.batchSize,
        .isShuffled = settings.shuffle,
        .seed = settings.seed.value_or(0)};
}

Text FitRun::run()
{
    findCheckpoint();
    m_epoch = m_request.settings.initialEpoch;
    m_pass = m_epoch;
    m_order.begin(m_pass);
    beginTraining();
    runEpochs();
    endTraining();
    tellBatches({});
    m_request.events.send(TrainingStopped{m_stopReason});
    return m_stopReason;
}

// A setting that cannot be is refused here; what fails later is reported.
void FitRun::beginTraining()
{
    if (m_resumed) {
        const Checkpoint checkpoint = *std::exchange(m_resumed, std::nullopt);
        try {
            return resume(checkpoint);
        } catch (const Error& error) { // a callback's backup of another training
            if (!m_request.resumed.empty()) throw;
            m_request.events.send(TrainingWarning{error.text()});
        }
    }
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        std::optional<ConfigError> refused;
        guard(i, [&] {
            try {
                m_request.callbacks[i]->onTrainBegin(*m_handles[i]);
            } catch (const ConfigError& error) {
                refused = error;
            }
        });
        if (refused) throw *refused;
    }
}

void FitRun::runEpochs()
{
    const int epochs = m_request.settings.epochs;
    for (int epoch = m_epoch; epoch < epochs && !m_isStopRequested; ++epoch) {
        const Clock::time_point begin = Clock::now();
        m_pausedSeconds = 0;
        m_epoch = epoch;
        if (m_batch == 0)
            forCallbacks([epoch](Callback& callback, Handle& handle) {
                callback.onEpochBegin(handle, epoch);
            });
        if (!runEpoch(epoch)) {
            if (m_saver) saveNow(epoch);
            return;
        }
        finishEpoch(epoch, secondsSince(begin) - m_pausedSeconds);
        m_batch = 0;
        m_request.control.epochFinished();
        m_epoch = epoch + 1;
        writeBackups(m_epoch);
        if (!m_isStopRequested && m_epoch < epochs) saveIfDue(m_epoch);
    }
    if (m_saver) saveNow(m_epoch);
}

void FitRun::endTraining()
{
    if (m_request.settings.epochs > m_request.settings.initialEpoch)
        m_trainer.optimizer().finalizeWeights();
    forCallbacks(
        [this](Callback& callback, Handle& handle) { callback.onTrainEnd(handle, m_lastLogs); });
}

void FitRun::forCallbacks(const std::function<void(Callback&, Handle&)>& hook)
{
    for (std::size_t i = 0; i < m_handles.size(); ++i)
        guard(i, [&] { hook(*m_request.callbacks[i], *m_handles[i]); });
}

void FitRun::guard(std::size_t callback, const std::function<void()>& hook)
{
    Text fault;
    try {
        return hook();
    } catch (const Error& error) {
        fault = error.text();
    } catch (const std::exception& error) {
        fault = {NW_TEXT("A callback failed: %1."), error.what()};
    }
    if (m_hasFailed[callback]) return;
    m_hasFailed[callback] = true;
    m_request.events.send(TrainingWarning{std::move(fault)});
}

TestHooks FitRun::testHooks()
{
    TestHooks hooks;
    hooks.begin = [this] {
        forCallbacks([](Callback& callback, Handle& handle) { callback.onTestBegin(handle); });
    };
    hooks.end = [this](const Logs& logs) {
        forCallbacks(
            [&logs](Callback& callback, Handle& handle) { callback.onTestEnd(handle, logs); });
    };
    const Callbacks& callbacks = m_request.callbacks;
    if (std::none_of(callbacks.begin(), callbacks.end(),
            [](const auto& callback) { return callback->watchesTestBatches(); }))
        return hooks;
    hooks.batchBegin = [this](int batch) {
        forCallbacks([batch](Callback& callback, Handle& handle) {
            callback.onTestBatchBegin(handle, batch);
        });
    };
    hooks.batchEnd = [this](int batch, const Logs& logs) {
        forCallbacks([batch, &logs](Callback& callback, Handle& handle) {
            callback.onTestBatchEnd(handle, batch, logs);
        });
    };
    return hooks;
}

// Source: keras EpochIterator: with steps_per_epoch an epoch goes on where the last one ended, and
// ends early where the data does.
bool FitRun::runEpoch(int epoch)
{
    if (m_batch == 0) {
        m_programs.resetMetrics();
        m_means.reset();
    }
    const bool isCounted = m_request.settings.stepsPerEpoch.has_value();
    for (int batch = m_batch; batch < m_steps; ++batch) {
        if (m_order.isAtEnd()) {
            if (isCounted && batch > 0)
                m_request.events.send(TrainingWarning{
                    {NW_TEXT("fit: the data ended after %1 of %2 steps of epoch %3."), batch,
                        m_steps, epoch + 1}});
            break;
        }
        if (m_request.control.isPending() && !obeyControl()) return false;
        const int place = batch % m_perExecution; // among the batches that are one to callbacks
        if (place == 0)
            for (const std::size_t watcher : m_batchWatchers)
                guard(watcher, [&] {
                    m_request.callbacks[watcher]->onBatchBegin(*m_handles[watcher], batch);
                });
        runBatch(m_order.next());
        m_losses.push_back({epoch, static_cast<float>(m_step->loss())});
        m_batch = batch + 1;
        const bool isLast = m_batch == m_steps || m_order.isAtEnd();
        if (place + 1 < m_perExecution && !isLast) continue;
        endBatches(batch - place + m_perExecution - 1);
        if (m_isStopRequested) break;
        writeBackups(epoch);
        saveIfDue(epoch);
    }
    if (m_order.isAtEnd() || !isCounted) m_order.begin(++m_pass);
    return true;
}

void FitRun::endBatches(int last)
{
    if (!m_batchWatchers.empty()) {
        const Logs& logs = batchLogs(m_needsBatchMetrics);
        for (const std::size_t watcher : m_batchWatchers)
            guard(watcher,
                [&] { m_request.callbacks[watcher]->onBatchEnd(*m_handles[watcher], last, logs); });
    }
    if (m_batchEvents.isDue()) tellBatches(batchLogs(true));
}

bool FitRun::obeyControl()
{
    // Whoever pauses sees all that was done before.
    if (m_request.control.isPaused() && !m_losses.empty())
        tellBatches(m_batch > 0 ? batchLogs(true) : Logs());
    const Clock::time_point begin = Clock::now();
    const bool goesOn = m_request.control.waitForBatch();
    m_pausedSeconds += secondsSince(begin);
    if (!goesOn) {
        m_stopReason = {NW_TEXT("Stopped by the user.")};
        m_isInterrupted = true;
        return false;
    }
    if (const std::optional<double> rate = m_request.control.takeLearningRate())
        setLearningRate(*rate);
    return true;
}

void FitRun::setLearningRate(double rate)
{
    if (!m_trainer.optimizer().hasSchedule()) return m_trainer.optimizer().setLearningRate(rate);
    m_request.events.send(TrainingWarning{
        {NW_TEXT("The learning rate follows a schedule and cannot be set while training.")}});
}

void FitRun::runBatch(std::span<const std::int64_t> rows)
{
    const auto size = static_cast<Dimension>(rows.size());
    if (m_step == nullptr || m_step->request().batch != size)
        m_step = &m_programs.step(m_feeder.request(CallContext::Mode::training, size));
    Optimizer& optimizer = m_trainer.optimizer();
    m_feeder.load(*m_step, rows);
    m_step->run({.seed = m_request.settings.seed.value_or(0),
        .step = static_cast<std::uint64_t>(optimizer.iterations())});
    if (m_needsGoodWeights) keepByLoss();
    optimizer.apply();
    m_programs.applyConstraints();
    m_means.add(*m_step);
}

void FitRun::keepByLoss()
{
    constexpr std::int64_t kEvery = 16; // batches: a copy costs up to a sixth of a small one
    if (!std::isfinite(m_step->loss()))
        copyWeights(m_badWeights);
    else if (m_goodWeights.empty() || m_trainer.optimizer().iterations() % kEvery == 0)
        copyWeights(m_goodWeights);
}

// Texts in arrays are numbers of a table in memory, which no file can hold.
std::vector<Array*> FitRun::keptWeights() const
{
    std::vector<Array*> result;
    for (const LayerWeight* weight : m_trainer.model().weights()) {
        Array& value = weight->weight.variable().value;
        if (value.dtype() != DType::string) result.push_back(&value);
    }
    return result;
}

void FitRun::copyWeights(std::vector<Array>& copy) const
{
    const std::vector<Array*> weights = keptWeights();
    if (copy.empty())
        for (const Array* value : weights) copy.push_back(value->clone());
    else
        for (std::size_t i = 0; i < weights.size(); ++i) copy[i].assign(*weights[i]);
}

void FitRun::putBack(const std::vector<Array>& copy)
{
    if (copy.empty()) return;
    const std::vector<Array*> weights = keptWeights();
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i]->assign(copy[i]);
    m_programs.weightsChanged();
}

const Logs& FitRun::batchLogs(bool withMetrics)
{
    if (withMetrics)
        addTo(m_batchLogs, m_means.figures(m_programs));
    else
        m_batchLogs.set("loss", m_means.loss());
    return m_batchLogs;
}

void FitRun::tellBatches(const Logs& logs)
{
    if (m_losses.empty()) return;
    const Optimizer& optimizer = m_trainer.optimizer();
    m_request.events.send(BatchFigures{.epoch = m_epoch,
        .batch = m_batch,
        .batches = m_steps,
        .logs = logs,
        .step = optimizer.iterations(),
        .learningRate = optimizer.learningRate(),
        .losses = std::exchange(m_losses, {})});
}

void FitRun::finishEpoch(int epoch, double seconds)
{
    const Figures train = m_means.figures(m_programs);
    Figures validation;
    if (m_validation && m_request.settings.validatesAfter(epoch)) {
        const TestHooks hooks = testHooks();
        validation = m_validation->run(&hooks);
        m_step = nullptr; // may have gone from the kept Programs
    }
    Logs logs;
    addTo(logs, train);
    addTo(logs, validation, "val_");
    forCallbacks([epoch, &logs](Callback& callback, Handle& handle) {
        callback.onEpochEnd(handle, epoch, logs);
    });
    record(epoch, train, validation, logs);
    m_lastLogs = logs;
    const Optimizer& optimizer = m_trainer.optimizer();
    m_request.events.send(EpochFinished{.epoch = epoch,
        .epochs = m_request.settings.epochs,
        .logs = std::move(logs),
        .seconds = seconds,
        .step = optimizer.iterations(),
        .learningRate = optimizer.learningRate(),
        .losses = std::exchange(m_losses, {})});
}

// Keras's order: sorted figures of training, of validation, then what callbacks added.
void FitRun::record(int epoch, const Figures& train, const Figures& validation, const Logs& logs)
{
    History& history = m_request.history;
    history.beginEpoch(epoch);
    const auto isFigure = [](const Figures& figures, const std::string& name) {
        return std::any_of(figures.begin(), figures.end(),
            [&name](const auto& figure) { return figure.first == name; });
    };
    for (const auto& [name, figure] : train) history.add(name, figure);
    for (const auto& [name, figure] : validation) history.add("val_" + name, figure);
    for (const auto& [name, figure] : logs.entries()) {
        const bool isOfValidation
            = name.rfind("val_", 0) == 0 && isFigure(validation, name.substr(4));
        if (!isFigure(train, name) && !isOfValidation) history.addNumber(name, figure);
    }
}

} // namespace netwright
