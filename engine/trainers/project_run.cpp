#include "engine/trainers/project_run.h"

#include "engine/base/random.h"
#include "engine/datasets/batches.h"
#include "engine/formats/atomic_file.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/models/adapt.h"
#include "engine/models/blueprint.h"
#include "engine/saving/fitting_weights.h"
#include "engine/saving/load.h"
#include "engine/trainers/data_check.h"

#include <cmath>
#include <random>
#include <set>

namespace netwright {
namespace {

// An entry of an object; null where it is absent.
Value entry(const Value& object, const char* key)
{
    if (!object.is_object() || !object.contains(key)) return {};
    return object[key];
}

void checkIsProject(const Value& project)
{
    if (!project.is_object())
        throw FormatError(NW_TEXT("A project must be a JSON object with model, data and fit."));
}

std::shared_ptr<Dataset> dataOf(
    const Value& project, const char* part, const std::filesystem::path& folder)
{
    const Value source = entry(entry(project, "data"), part);
    return source.is_null() ? nullptr : openDataset(source, folder);
}

std::uint64_t drawSeed()
{
    std::random_device device;
    return device(); // 32 bits, so that every reader of JSON takes it
}

CompileSettings compileSettings(const Value& project, const Model& model)
{
    Value value = entry(project, "compile");
    if (value.is_null()) value = model.compileConfig;
    if (entry(value, "loss").is_null())
        throw ConfigError(NW_TEXT("compile: there is no loss; the project must name one."));
    return CompileSettings::fromValue(value);
}

Callbacks callbacksOf(const Value& list)
{
    Callbacks callbacks;
    if (!list.is_null() && !list.is_array())
        throw ConfigError(NW_TEXT("callbacks: a list was expected, received %1."), list.dump());
    for (const Value& value : list)
        if (entry(value, "is_on") != false) callbacks.push_back(deserialize<Callback>(value));
    return callbacks;
}

// Files of one output folder.
struct Places {
    std::filesystem::path model, history, log, run, checkpoint;
    explicit Places(const std::filesystem::path& folder)
        : model(folder / "model.keras"),
          history(folder / "history.json"),
          log(folder / "log.csv"),
          run(folder / "run.json"),
          checkpoint(folder / "training.checkpoint")
    {
    }
};

std::uint64_t chooseSeed(const FitSettings& fit, const ProjectOptions& options,
    const Places& places, ProjectResult& result)
{
    if (options.seed) return *options.seed;
    if (fit.seed) return *fit.seed;
    if (options.resume && std::filesystem::exists(places.run)) {
        const Value seed = entry(readJsonFile(places.run), "seed");
        if (seed.is_number_unsigned()) return seed.get<std::uint64_t>();
    }
    result.isSeedDrawn = true;
    return drawSeed();
}

void makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw writeError(folder, error.value());
}

Dimension validationSize(const FitSettings& fit, const Dataset& train, const Dataset* validation)
{
    if (validation != nullptr) return validation->size();
    const double kept = std::floor(static_cast<double>(train.size()) * (1 - fit.validationSplit));
    return train.size() - static_cast<Dimension>(kept);
}

// What a training starts with.
void announceModel(const Model& model, EventSink& events)
{
    std::set<const Variable*> seen;
    Dimension all = 0, trained = 0;
    const auto count = [&seen](const LayerWeight* weight) {
        const Variable& variable = weight->weight.variable();
        return seen.insert(&variable).second ? variable.shape.count() : 0;
    };
    for (const LayerWeight* weight : model.trainableWeights()) trained += count(weight);
    all = trained;
    for (const LayerWeight* weight : model.weights()) all += count(weight);
    events.send(TrainingMessage{{NW_TEXT("%1: %2 layers, %3 parameters, %4 of them trained."),
        model.name, model.layers().size(), all, trained}});
}

void announceData(
    const FitSettings& fit, const Dataset& train, const Dataset* validation, EventSink& events)
{
    const Dimension held = validationSize(fit, train, validation);
    const Dimension used = validation != nullptr ? train.size() : train.size() - held;
    events.send(
        TrainingMessage{{NW_TEXT("%1 samples to train with, %2 to validate with."), used, held}});
}

// The configuration of a model that a project describes or draws.
Value drawnConfig(const Value& project)
{
    const Value source = entry(project, "model");
    if (source.is_object() && source.contains("blueprint"))
        return configFromBlueprint(readBlueprint(source["blueprint"]));
    if (source.is_object()) return source;
    throw FormatError(NW_TEXT("A project's model must be a file name, a configuration or a "
                              "drawing, received %1."),
        source.dump());
}

// Without the weights that the project names.
std::unique_ptr<Model> drawnModel(
    const Value& project, const std::filesystem::path& folder, std::uint64_t seed)
{
    const Value source = entry(project, "model");
    if (source.is_string()) return loadModel(folder / source.get<std::string>(), seed);
    return Model::fromConfig(drawnConfig(project), seed);
}

// The inputs of the training data, without the part that is held back for validation.
std::vector<Array> trainingInputs(
    const FitSettings& fit, std::shared_ptr<Dataset> train, const Dataset* validation)
{
    if (validation == nullptr && fit.validationSplit > 0)
        train = validationSplit(train, fit.validationSplit).training;
    return readAll(*train).inputs;
}

// Of all settings that decide what a training does, but the number of its epochs.
std::string fingerprintOf(const Value& project)
{
    Value settings = project;
    if (settings.contains("fit") && settings["fit"].is_object()) settings["fit"].erase("epochs");
    std::uint64_t hash = 0;
    for (const char* key : {"model", "weights", "compile", "data", "fit", "callbacks"})
        hash = combine(hash, hashOf(writeJson(entry(settings, key))));
    return std::to_string(hash);
}

std::string joined(const std::vector<std::string>& names)
{
    std::string result;
    for (const std::string& name : names) result += (result.empty() ? "" : ", ") + name;
    return result;
}

} // namespace

std::unique_ptr<Model> projectModel(
    const Value& project, const std::filesystem::path& folder, std::uint64_t seed)
{
    std::unique_ptr<Model> model = drawnModel(project, folder, seed);
    const Value weights = entry(project, "weights");
    if (weights.is_string()) loadWeights(*model, folder / weights.get<std::string>());
    return model;
}

ProjectRun::ProjectRun(const Value& project, std::filesystem::path folder, ProjectOptions options)
    : m_folder(std::move(folder)), m_options(std::move(options))
{
    checkIsProject(project);
    const Places places(m_options.outputFolder);
    m_callbackList = entry(project, "callbacks");
    m_fit = FitSettings::fromValue(entry(project, "fit"));
    m_result.seed = chooseSeed(m_fit, m_options, places, m_result);
    m_fit.seed = m_result.seed;
    if (m_options.epochs) m_fit.epochs = *m_options.epochs;
    setOutputFolder(m_options.outputFolder);

    begin(project);
    CompileSettings settings = compileSettings(project, *m_model);
    m_firstOptimizer = settings.optimizer;
    m_trainer = std::make_unique<Trainer>(*m_model, std::move(settings),
        Trainer::Options{.backend = m_options.backend,
            .threads = m_options.threads,
            .isProfiled = m_options.isProfiled});
    if (m_isResumed && m_checkpoint.empty()) resume();
    writeRun(m_isResumed && m_checkpoint.empty());
    openData(project);
}

// Once: layers that learn before training need it earlier than the rest.
void ProjectRun::openData(const Value& project)
{
    if (m_train) return;
    m_train = dataOf(project, "train", m_folder);
    if (!m_train)
        throw ConfigError(NW_TEXT("data: there is no training data; data.train must name it."));
    m_validation = dataOf(project, "validation", m_folder);
}

// From a checkpoint, from the model and history of a training that ended, or anew: files that are
// older than a training that was killed before its first checkpoint are not its own.
void ProjectRun::begin(const Value& project)
{
    const Places places(m_options.outputFolder);
    m_fingerprint = fingerprintOf(project);
    const bool hasModel = std::filesystem::exists(places.model);
    bool hasCheckpoint = m_options.resume && std::filesystem::exists(places.checkpoint);
    const Value before = m_options.resume && std::filesystem::exists(places.run)
        ? readJsonFile(places.run)
        : Value();
    const bool isSame
        = entry(before, "settings") == m_fingerprint && entry(before, "seed") == m_result.seed;
    if (hasCheckpoint && hasModel && !isSame) {
        hasCheckpoint = false;
        m_warnings.push_back({NW_TEXT("The settings are not those of the checkpoint; training goes "
                                      "on from the model and may differ from one without a "
                                      "break.")});
    }
    if (hasCheckpoint) m_checkpoint = places.checkpoint;
    const bool isOwn = entry(before, "finished") != false;
    m_isResumed = hasCheckpoint || (m_options.resume && hasModel && isOwn);
    if (m_isResumed && !hasCheckpoint)
        m_model = loadModel(places.model, m_result.seed);
    else
        makeModel(project);
    std::error_code error;
    if (!hasCheckpoint) std::filesystem::remove(places.checkpoint, error);
}

void ProjectRun::writeRun(bool isFinished) const
{
    writeJsonFile(Places(m_options.outputFolder).run,
        {{"seed", m_result.seed}, {"threads", m_options.threads}, {"backend", m_options.backend},
            {"settings", m_fingerprint}, {"finished", isFinished}});
}

// Layers that learn from data before training do so now, if the project brings no weights.
void ProjectRun::makeModel(const Value& project)
{
    const Value weights = entry(project, "weights");
    if (weights.is_null() && !entry(project, "model").is_string()) {
        AdaptedModel adapted = adaptedModel(drawnConfig(project), m_result.seed, [&] {
            openData(project);
            return trainingInputs(m_fit, m_train, m_validation.get());
        });
        m_model = std::move(adapted.model);
        if (!adapted.layers.empty())
            m_notes = {{NW_TEXT("Learned from the training data before training: %1."),
                joined(adapted.layers)}};
        return;
    }
    if (!m_options.takesFittingWeights || !weights.is_string()) {
        m_model = projectModel(project, m_folder, m_result.seed);
        return;
    }
    m_model = drawnModel(project, m_folder, m_result.seed);
    takeFitting(m_folder / weights.get<std::string>());
}

void ProjectRun::takeFitting(const std::filesystem::path& weights)
{
    try {
        return loadWeights(*m_model, weights);
    } catch (const Error& error) {
        m_warnings.push_back(error.text());
    }
    try {
        const FittingWeights fitting = loadFittingWeights(*m_model, weights);
        m_warnings.back() = {NW_TEXT("%1: these weights are of another drawing; %2 layers begin "
                                     "with them, %3 with new ones."),
            weights.string(), fitting.taken, fitting.left};
    } catch (const Error&) {
        m_warnings.push_back({NW_TEXT("The training begins with new weights.")});
    }
}

// The state of the optimizer and the history from the output folder.
void ProjectRun::resume()
{
    const std::vector<Array> state = loadOptimizerState(m_result.modelFile);
    if (!state.empty()) m_trainer->optimizer().setState(state);
    if (std::filesystem::exists(m_result.historyFile))
        m_result.history = History::fromValue(readJsonFile(m_result.historyFile));
    m_fit.initialEpoch
        = std::max(m_fit.initialEpoch, static_cast<int>(m_result.history.epochs().size()));
}

void ProjectRun::setOutputFolder(const std::filesystem::path& folder)
{
    makeFolder(folder);
    removeAbandoned(folder);
    const Places places(folder);
    m_options.outputFolder = folder;
    m_result.modelFile = places.model;
    m_result.historyFile = places.history;
    m_result.logFile = places.log;
}

void ProjectRun::prepare()
{
    if (m_train->size() == 0) throw ConfigError(NW_TEXT("fit: the training data has no rows."));
    TrainingPrograms& programs = m_trainer->prepare(*m_train);
    checkTargets(*m_train, *m_model, m_trainer->outputs());
    programs.step(Feeder(*m_train, m_fit.classWeight)
                      .request(CallContext::Mode::training,
                          std::min<Dimension>(m_fit.batchSize, m_train->size())));
}

void ProjectRun::addCallback(std::unique_ptr<Callback> callback)
{
    const auto place = static_cast<std::ptrdiff_t>(m_own + m_added++);
    m_callbacks.insert(m_callbacks.begin() + place, std::move(callback));
}

void ProjectRun::setProject(const Value& project, const std::filesystem::path& outputFolder)
{
    checkIsProject(project);
    FitSettings fit = FitSettings::fromValue(entry(project, "fit"));
    fit.batchSize = m_fit.batchSize;
    fit.seed = m_result.seed;
    setOutputFolder(outputFolder);
    m_fit = std::move(fit);
    m_heldBack = nullptr;
    m_callbackList = entry(project, "callbacks");
}

// The log comes last, so that its table has what the others add.
void ProjectRun::renewCallbacks()
{
    Callbacks renewed = callbacksOf(m_callbackList);
    const std::size_t own = renewed.size();
    auto log = create<Callback>("CSVLogger",
        {{"filename", m_result.logFile.filename().string()}, {"append", m_isResumed || m_isBegun}});
    for (std::size_t i = m_own; i < m_own + m_added; ++i)
        renewed.push_back(std::move(m_callbacks[i]));
    renewed.push_back(std::move(log));
    m_callbacks = std::move(renewed);
    m_own = own;
}

FitSettings ProjectRun::nextSettings() const
{
    FitSettings settings = m_fit;
    if (!m_isBegun) return settings;
    const std::vector<int>& done = m_result.history.epochs();
    if (!done.empty()) settings.initialEpoch = done.back() + 1;
    settings.epochs = settings.initialEpoch + std::max(0, m_fit.epochs - m_fit.initialEpoch);
    return settings;
}

void ProjectRun::announce(EventSink& events) const
{
    announceModel(*m_model, events);
    announceData(m_fit, *m_train, m_validation.get(), events);
    events.send(TrainingMessage{
        {m_result.isSeedDrawn ? NW_TEXT("The seed of this run is %1, drawn at random.")
                              : NW_TEXT("The seed of this run is %1."),
            m_result.seed}});
    for (const Text& note : m_notes) events.send(TrainingMessage{note});
    for (const Text& warning : m_warnings) events.send(TrainingWarning{warning});
}

void ProjectRun::run(Control& control, EventSink& events)
{
    if (!m_isBegun) announce(events);
    renewCallbacks();
    const FitSettings settings = nextSettings();
    m_isBegun = true;
    try {
        m_result.stopReason = m_trainer->fit({.settings = settings,
            .train = m_train,
            .validation = m_validation,
            .callbacks = m_callbacks,
            .control = control,
            .events = events,
            .folder = m_options.outputFolder,
            .history = m_result.history,
            .checkpoint = m_options.checkpointSeconds ? Places(m_options.outputFolder).checkpoint
                                                      : std::filesystem::path(),
            .checkpointSeconds = m_options.checkpointSeconds.value_or(0),
            .resumed = std::exchange(m_checkpoint, {}),
            .takesBackups = !std::exchange(m_hasRun, true)});
    } catch (const Error&) {
        if (!m_result.history.epochs().empty()) rescue(events);
        throw;
    }
    m_result.profile = m_trainer->profile();
}

// A failure while the rest is saved must not hide why training failed.
void ProjectRun::rescue(EventSink& events)
{
    try {
        save();
    } catch (const Error& error) {
        events.send(TrainingWarning{error.text()});
    }
}

void ProjectRun::reset()
{
    std::unique_ptr<Optimizer> optimizer = deserialize<Optimizer>(m_firstOptimizer);
    initializeAgain(*m_model, m_result.seed);
    m_trainer->setOptimizer(std::move(optimizer));
    m_result.history = {};
    m_result.stopReason = {};
    m_isBegun = m_isResumed = false;
}

void ProjectRun::saveModelTo(const std::filesystem::path& file)
{
    m_model->compileConfig = m_trainer->compileConfig();
    saveModel(*m_model, &m_trainer->optimizer(), file);
}

void ProjectRun::save()
{
    saveModelTo(m_result.modelFile);
    writeJsonFile(m_result.historyFile, m_result.history.value());
    writeRun(true);
}

std::shared_ptr<Dataset> ProjectRun::validationData()
{
    if (m_validation || m_fit.validationSplit <= 0) return m_validation;
    if (!m_heldBack) m_heldBack = validationSplit(m_train, m_fit.validationSplit).validation;
    return m_heldBack;
}

ProjectResult trainProject(const Value& project, const std::filesystem::path& folder,
    const ProjectOptions& options, Control& control, EventSink& events)
{
    ProjectRun run(project, folder, options);
    run.run(control, events);
    run.save();
    return run.result();
}

Value evaluateProject(const Value& project, const std::filesystem::path& folder,
    const std::filesystem::path& modelFile, const ProjectOptions& options)
{
    checkIsProject(project);
    const FitSettings fit = FitSettings::fromValue(entry(project, "fit"));
    std::shared_ptr<Dataset> data = dataOf(project, "test", folder);
    if (!data) data = dataOf(project, "validation", folder);
    if (!data && fit.validationSplit > 0) {
        const std::shared_ptr<Dataset> train = dataOf(project, "train", folder);
        if (train) data = validationSplit(train, fit.validationSplit).validation;
    }
    if (!data)
        throw ConfigError(NW_TEXT("evaluate: the project has neither test nor validation data."));
    const std::unique_ptr<Model> model = loadModel(modelFile);
    Trainer trainer(*model, compileSettings(project, *model),
        {.backend = options.backend, .threads = options.threads});
    Value result = Value::object();
    for (const auto& [name, figure] :
        trainer.evaluate(*data, fit.validationBatchSize.value_or(fit.batchSize)))
        result[name] = figure;
    return result;
}

} // namespace netwright
