#include "engine/trainers/fit.h"

#include "engine/datasets/batches.h"
#include "engine/trainers/data_check.h"
#include "engine/trainers/figures.h"
#include "engine/trainers/fit_run.h"

namespace netwright {
namespace {

std::vector<Shape> targetShapes(const Dataset& data)
{
    std::vector<Shape> result;
    for (const Feature& feature : data.targets()) {
        Shape shape{kUnknown};
        for (const Dimension length : feature.sample) shape.push_back(length);
        result.push_back(std::move(shape));
    }
    return result;
}

// Gradients in float16 vanish without a scale. Source: keras Trainer.compile, auto_scale_loss.
std::unique_ptr<Optimizer> withLossScale(
    std::unique_ptr<Optimizer> optimizer, const CompileSettings& settings, const Model& model)
{
    const Value isAutomatic = settings.others.value("auto_scale_loss", Value(true));
    const bool isWanted = !isAutomatic.is_boolean() || isAutomatic.get<bool>();
    if (!isWanted || model.dtype.name != "mixed_float16" || optimizer->inner() != nullptr)
        return optimizer;
    return create<Optimizer>("LossScaleOptimizer", {{"inner_optimizer", serialize(*optimizer)}});
}

} // namespace

Trainer::Trainer(Model& model, CompileSettings settings, Options options)
    : m_model(model),
      m_settings(std::move(settings)),
      m_options(std::move(options)),
      m_optimizer(withLossScale(deserialize<Optimizer>(m_settings.optimizer), m_settings, model))
{
}

Trainer::~Trainer() = default;

void Trainer::setOptimizer(std::unique_ptr<Optimizer> optimizer)
{
    optimizer = withLossScale(std::move(optimizer), m_settings, m_model);
    const bool isScaled = m_optimizer->lossScale() || optimizer->lossScale();
    m_optimizer = std::move(optimizer);
    if (isScaled) m_programs.reset(); // they read the scale of the one before
    if (m_programs) buildOptimizer();
}

Value Trainer::compileConfig() const
{
    CompileSettings now = m_settings;
    now.optimizer = serialize(*m_optimizer);
    return now.value();
}

int Trainer::stepsPerExecution() const
{
    for (const char* key : {"steps_per_execution", "experimental_steps_per_execution"}) {
        if (!m_settings.others.contains(key)) continue;
        const Value& steps = m_settings.others[key];
        if (steps.is_null() || steps == "auto") return 1;
        if (!steps.is_number_integer() || steps.get<std::int64_t>() < 1
            || steps.get<std::int64_t>() > 1'000'000)
            throw ConfigError(NW_TEXT("compile: %1 must be a whole number from 1, received %2."),
                key, steps.dump());
        return steps.get<int>();
    }
    return 1;
}

TrainingPrograms& Trainer::prepare(Dataset& data)
{
    if (m_programs) return *m_programs;
    m_outputs = std::make_unique<CompiledOutputs>(m_settings, m_model, targetShapes(data));
    m_programs = std::make_unique<TrainingPrograms>(m_model, *m_outputs,
        TrainingPrograms::Options{.backend = m_options.backend,
            .threads = m_options.threads,
            .lossScale = m_optimizer->lossScale(),
            .isProfiled = m_options.isProfiled});
    buildOptimizer();
    return *m_programs;
}

std::vector<ProgramStep> Trainer::profile() const
{
    return m_programs ? m_programs->profile() : std::vector<ProgramStep>();
}

void Trainer::buildOptimizer()
{
    if (m_optimizer->isBuilt()) return;
    WeightArena& arena = m_model.arena();
    m_optimizer->setThreads(m_options.threads);
    m_optimizer->build(m_programs->variables(), arena.values(), arena.gradients());
}

Text Trainer::fit(FitRequest request)
{
    if (request.train->size() == 0)
        throw ConfigError(NW_TEXT("fit: the training data has no rows."));
    if (request.validation && request.validation->size() == 0)
        throw ConfigError(NW_TEXT("fit: the validation data has no rows."));
    if (!request.validation && request.settings.validationSplit > 0) {
        auto parts = validationSplit(request.train, request.settings.validationSplit);
        request.train = std::move(parts.training);
        request.validation = std::move(parts.validation);
    }
    prepare(*request.train);
    resetMetrics();
    for (const auto& data : {request.train, request.validation}) {
        if (!data) continue;
        checkTargets(*data, m_model, *m_outputs);
        if (const std::optional<Text> found = findNotFinite(data))
            request.events.send(TrainingWarning{*found});
    }
    FitRun run(*this, *m_programs, request);
    Text reason = run.run();
    m_programs->weightsChanged();
    return reason;
}

std::vector<std::pair<std::string, Value>> Trainer::evaluate(
    Dataset& data, int batchSize, std::optional<int> steps)
{
    if (data.size() == 0) throw ConfigError(NW_TEXT("evaluate: the data has no rows."));
    if (batchSize < 1)
        throw ConfigError(
            NW_TEXT("evaluate: batch_size must be at least 1, received %1."), batchSize);
    prepare(data);
    checkTargets(data, m_model, *m_outputs);
    resetMetrics();
    Validation validation(*m_programs, *m_outputs, data, {batchSize, steps});
    return validation.run();
}

} // namespace netwright
