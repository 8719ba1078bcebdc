#include "engine/trainers/project_run.h"

#include "engine/datasets/batches.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"
#include "engine/models/blueprint.h"
#include "engine/saving/load.h"

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

Callbacks makeCallbacks(const Value& project, const ProjectResult& result, bool isResumed)
{
    Callbacks callbacks;
    const Value list = entry(project, "callbacks");
    if (!list.is_null() && !list.is_array())
        throw ConfigError(NW_TEXT("callbacks: a list was expected, received %1."), list.dump());
    for (const Value& value : list) callbacks.push_back(deserialize<Callback>(value));
    // The last one, so that its table has what the others add.
    callbacks.push_back(create<Callback>(
        "CSVLogger", {{"filename", result.logFile.filename().string()}, {"append", isResumed}}));
    return callbacks;
}

// Files of one output folder.
struct Places {
    std::filesystem::path model, history, log, run;
    explicit Places(const std::filesystem::path& folder)
        : model(folder / "model.keras"),
          history(folder / "history.json"),
          log(folder / "log.csv"),
          run(folder / "run.json")
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

void writeResults(Trainer& trainer, const ProjectResult& result)
{
    Model& model = trainer.model();
    model.compileConfig = trainer.compileConfig();
    saveModel(model, &trainer.optimizer(), result.modelFile);
    writeJsonFile(result.historyFile, result.history.value());
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
void announce(const Model& model, EventSink& events)
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

void announce(
    const FitSettings& fit, const Dataset& train, const Dataset* validation, EventSink& events)
{
    const Dimension held = validationSize(fit, train, validation);
    const Dimension used = validation != nullptr ? train.size() : train.size() - held;
    events.send(
        TrainingMessage{{NW_TEXT("%1 samples to train with, %2 to validate with."), used, held}});
}

// A failure while the rest is saved must not hide why training failed.
void rescueResults(Trainer& trainer, const ProjectResult& result, EventSink& events)
{
    try {
        writeResults(trainer, result);
    } catch (const Error& error) {
        events.send(TrainingWarning{error.text()});
    }
}

} // namespace

std::unique_ptr<Model> projectModel(
    const Value& project, const std::filesystem::path& folder, std::uint64_t seed)
{
    const Value source = entry(project, "model");
    std::unique_ptr<Model> model;
    if (source.is_string())
        model = loadModel(folder / source.get<std::string>(), seed);
    else if (source.is_object() && source.contains("blueprint"))
        model = Model::fromConfig(configFromBlueprint(readBlueprint(source["blueprint"])), seed);
    else if (source.is_object())
        model = Model::fromConfig(source, seed);
    else
        throw FormatError(NW_TEXT("A project's model must be a file name, a configuration or a "
                                  "drawing, received %1."),
            source.dump());
    const Value weights = entry(project, "weights");
    if (weights.is_string()) loadWeights(*model, folder / weights.get<std::string>());
    return model;
}

ProjectResult trainProject(const Value& project, const std::filesystem::path& folder,
    const ProjectOptions& options, Control& control, EventSink& events)
{
    checkIsProject(project);
    const Places places(options.outputFolder);
    ProjectResult result{
        .modelFile = places.model, .historyFile = places.history, .logFile = places.log};
    FitSettings fit = FitSettings::fromValue(entry(project, "fit"));
    result.seed = chooseSeed(fit, options, places, result);
    fit.seed = result.seed;
    if (options.epochs) fit.epochs = *options.epochs;
    makeFolder(options.outputFolder);

    const bool isResumed = options.resume && std::filesystem::exists(places.model);
    const std::unique_ptr<Model> model = isResumed ? loadModel(places.model, result.seed)
                                                   : projectModel(project, folder, result.seed);
    Trainer trainer(*model, compileSettings(project, *model),
        {.backend = options.backend, .threads = options.threads, .isProfiled = options.isProfiled});
    if (isResumed) {
        const std::vector<Array> state = loadOptimizerState(places.model);
        if (!state.empty()) trainer.optimizer().setState(state);
        if (std::filesystem::exists(places.history))
            result.history = History::fromValue(readJsonFile(places.history));
        fit.initialEpoch
            = std::max(fit.initialEpoch, static_cast<int>(result.history.epochs().size()));
    }
    writeJsonFile(places.run,
        {{"seed", result.seed}, {"threads", options.threads}, {"backend", options.backend}});

    const std::shared_ptr<Dataset> train = dataOf(project, "train", folder);
    if (!train)
        throw ConfigError(NW_TEXT("data: there is no training data; data.train must name it."));
    const std::shared_ptr<Dataset> validation = dataOf(project, "validation", folder);
    announce(*model, events);
    announce(fit, *train, validation.get(), events);
    events.send(TrainingMessage{
        {result.isSeedDrawn ? NW_TEXT("The seed of this run is %1, drawn at random.")
                            : NW_TEXT("The seed of this run is %1."),
            result.seed}});
    Callbacks callbacks = makeCallbacks(project, result, isResumed);
    try {
        result.stopReason = trainer.fit({.settings = fit,
            .train = train,
            .validation = validation,
            .callbacks = callbacks,
            .control = control,
            .events = events,
            .folder = options.outputFolder,
            .history = result.history});
    } catch (const Error&) {
        if (!result.history.epochs().empty()) rescueResults(trainer, result, events);
        throw;
    }
    result.profile = trainer.profile();
    writeResults(trainer, result);
    return result;
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
