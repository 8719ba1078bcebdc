#include "engine/trainers/fit_run.h"

#include "engine/saving/load.h"

#include <chrono>

namespace netwright {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

// What a callback sees of the training; each has its own kept weights.
class FitRun::Handle final : public TrainingHandle {
public:
    explicit Handle(FitRun& run) : m_run(run) { }

    const std::filesystem::path& folder() const override { return m_run.m_request.folder; }
    double learningRate() const override { return m_run.m_trainer.optimizer().learningRate(); }
    void setLearningRate(double rate) override
    {
        m_run.m_trainer.optimizer().setLearningRate(rate);
    }
    void requestStop(Text reason) override
    {
        if (!m_run.m_isStopRequested) m_run.m_stopReason = std::move(reason);
        m_run.m_isStopRequested = true;
    }
    void warn(Text sentence) override
    {
        m_run.m_request.events.send(TrainingWarning{std::move(sentence)});
    }
    void tell(Text sentence) override
    {
        m_run.m_request.events.send(TrainingMessage{std::move(sentence)});
    }
    void showPatience(const Patience& state) override
    {
        m_run.m_request.events.send(PatienceChanged{state});
    }
    void keepWeights() override
    {
        m_kept.clear();
        for (const LayerWeight* weight : m_run.m_trainer.model().weights())
            m_kept.push_back(weight->weight.variable().value.clone());
    }
    void restoreWeights() override
    {
        std::size_t next = 0;
        for (const LayerWeight* weight : m_run.m_trainer.model().weights()) {
            if (next >= m_kept.size()) return;
            weight->weight.variable().value.assign(m_kept[next++]);
        }
        m_run.m_programs.weightsChanged();
    }
    void swapAverages() override
    {
        m_run.m_trainer.optimizer().swapAverages();
        m_run.m_programs.weightsChanged();
    }
    void setAveragesToWeights() override { m_run.m_trainer.optimizer().setAveragesToWeights(); }
    void save(const std::filesystem::path& file, bool weightsOnly) override
    {
        if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
        Trainer& trainer = m_run.m_trainer;
        trainer.model().compileConfig = trainer.compileConfig();
        saveModel(trainer.model(), weightsOnly ? nullptr : &trainer.optimizer(), file);
        m_run.m_request.events.send(CheckpointSaved{file});
    }
    int epochs() const override { return m_run.m_request.settings.epochs; }
    int stepsPerEpoch() const override { return m_run.m_steps; }

private:
    FitRun& m_run;
    std::vector<Array> m_kept;
};

Validation::Validation(
    TrainingPrograms& programs, const CompiledOutputs& outputs, Dataset& data, Options options)
    : m_programs(programs),
      m_options(options),
      m_feeder(data),
      m_order({.size = data.size(), .batch = options.batchSize}),
      m_means(outputs)
{
}

Figures Validation::run()
{
    m_programs.weightsChanged();
    m_programs.resetMetrics();
    m_means.reset();
    m_order.begin(0);
    for (int batch = 0; !m_order.isAtEnd(); ++batch) {
        if (m_options.steps && batch >= *m_options.steps) break;
        const std::span<const std::int64_t> rows = m_order.next();
        TrainStep& step = m_programs.step(
            m_feeder.request(CallContext::Mode::inference, static_cast<Dimension>(rows.size())));
        m_feeder.load(step, rows);
        step.run({});
        m_means.add(step);
    }
    return m_means.figures(m_programs);
}

FitRun::FitRun(Trainer& trainer, TrainingPrograms& programs, FitRequest& request)
    : m_trainer(trainer),
      m_programs(programs),
      m_request(request),
      m_feeder(*request.train, request.settings.classWeight),
      m_order({.size = request.train->size(),
          .batch = request.settings.batchSize,
          .isShuffled = request.settings.shuffle,
          .seed = request.settings.seed.value_or(0)}),
      m_means(trainer.outputs())
{
    const FitSettings& settings = request.settings;
    m_steps = settings.stepsPerEpoch.value_or(static_cast<int>(m_order.batches()));
    if (request.validation)
        m_validation.emplace(programs, trainer.outputs(), *request.validation,
            Validation::Options{settings.validationBatchSize.value_or(settings.batchSize),
                settings.validationSteps});
    for (const auto& callback : request.callbacks) {
        m_handles.push_back(std::make_unique<Handle>(*this));
        if (!callback->watchesBatches()) continue;
        m_batchWatchers.push_back({callback.get(), m_handles.back().get()});
        m_needsBatchMetrics = m_needsBatchMetrics || callback->needsBatchMetrics();
    }
}

FitRun::~FitRun() = default;

Text FitRun::run()
{
    const FitSettings& settings = m_request.settings;
    const auto forCallbacks = [this](auto&& hook) {
        for (std::size_t i = 0; i < m_handles.size(); ++i)
            hook(*m_request.callbacks[i], *m_handles[i]);
    };
    forCallbacks([](Callback& callback, Handle& handle) { callback.onTrainBegin(handle); });
    m_pass = settings.initialEpoch;
    m_order.begin(m_pass);
    for (int epoch = settings.initialEpoch; epoch < settings.epochs; ++epoch) {
        const Clock::time_point begin = Clock::now();
        m_pausedSeconds = 0;
        forCallbacks(
            [epoch](Callback& callback, Handle& handle) { callback.onEpochBegin(handle, epoch); });
        if (!runEpoch(epoch)) break;
        finishEpoch(epoch, secondsSince(begin) - m_pausedSeconds);
        m_request.control.epochFinished();
        if (m_isStopRequested) break;
    }
    if (settings.epochs > settings.initialEpoch) m_trainer.optimizer().finalizeWeights();
    forCallbacks(
        [this](Callback& callback, Handle& handle) { callback.onTrainEnd(handle, m_lastLogs); });
    tellBatches({});
    m_request.events.send(TrainingStopped{m_stopReason});
    return m_stopReason;
}

// Source: keras EpochIterator: with steps_per_epoch an epoch goes on where the last one ended, and
// ends early where the data does.
bool FitRun::runEpoch(int epoch)
{
    m_programs.resetMetrics();
    m_means.reset();
    const bool isCounted = m_request.settings.stepsPerEpoch.has_value();
    m_epoch = epoch;
    m_batch = 0;
    for (int batch = 0; batch < m_steps; ++batch) {
        if (m_order.isAtEnd()) {
            if (isCounted && batch > 0)
                m_request.events.send(TrainingWarning{
                    {NW_TEXT("fit: the data ended after %1 of %2 steps of epoch %3."), batch,
                        m_steps, epoch + 1}});
            break;
        }
        if (m_request.control.isPending() && !obeyControl()) return false;
        for (const Watcher& watcher : m_batchWatchers)
            watcher.callback->onBatchBegin(*watcher.handle, batch);
        runBatch(m_order.next());
        m_losses.push_back({epoch, static_cast<float>(m_step->loss())});
        m_batch = batch + 1;
        if (!m_batchWatchers.empty()) {
            const Logs& logs = batchLogs(m_needsBatchMetrics);
            for (const Watcher& watcher : m_batchWatchers)
                watcher.callback->onBatchEnd(*watcher.handle, batch, logs);
        }
        if (m_batchEvents.isDue()) tellBatches(batchLogs(true));
        if (m_isStopRequested) break;
    }
    if (m_order.isAtEnd() || !isCounted) m_order.begin(++m_pass);
    return true;
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
    optimizer.apply();
    m_programs.applyConstraints();
    m_means.add(*m_step);
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
        validation = m_validation->run();
        m_step = nullptr; // may have gone from the kept Programs
    }
    Logs logs;
    addTo(logs, train);
    addTo(logs, validation, "val_");
    for (std::size_t i = 0; i < m_handles.size(); ++i)
        m_request.callbacks[i]->onEpochEnd(*m_handles[i], epoch, logs);
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
