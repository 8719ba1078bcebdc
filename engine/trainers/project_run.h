#pragma once

#include "engine/trainers/fit.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace netwright {

// What a command line adds to a project.
struct ProjectOptions {
    std::filesystem::path outputFolder; // made where it is missing
    std::optional<int> epochs;
    std::optional<std::uint64_t> seed;
    // Goes on from the checkpoint in the output folder, exactly as if there had been no
    // interruption; else, and with other settings than before, from its model and history.
    bool resume = false;
    // Seconds between two checkpoints, 0: after each batch; without it none are written.
    std::optional<double> checkpointSeconds = {};
    bool isProfiled = false;
    // The drawing may be another than that of the file of weights: what does not fit is left out,
    // with a warning, and nothing fails.
    bool takesFittingWeights = false;
    int threads = 1;
    std::string backend = defaultBackend();
};

struct ProjectResult {
    History history;
    Text stopReason; // empty where all epochs were run
    std::uint64_t seed = 0;
    bool isSeedDrawn = false;
    std::filesystem::path modelFile, historyFile, logFile;
    std::vector<ProgramStep> profile; // where the options ask for it
};

// The model that a project names, describes or draws, with its weights. Throws FormatError,
// ConfigError.
std::unique_ptr<Model> projectModel(
    const Value& project, const std::filesystem::path& folder, std::uint64_t seed);

// A project that is trained, and again for as many epochs as often as is asked for. Lives on the
// training thread; what it is given by reference outlives the call alone.
class ProjectRun {
public:
    // Makes the model with its weights, the optimizer and the output folder, writes run.json (seed,
    // threads, backend) and opens the data. Relative paths in the project start at `folder`.
    // Throws FormatError, ConfigError, ShapeError.
    ProjectRun(const Value& project, std::filesystem::path folder, ProjectOptions options);
    ProjectRun(const ProjectRun&) = delete;
    ProjectRun& operator=(const ProjectRun&) = delete;

    // Compiles the first training step, so that what does not fit is found before anything else
    // happens. run() does it where this was not called. Throws ConfigError, ShapeError.
    void prepare();
    // Callbacks that are not the project's; they come after those and stay from run to run.
    void addCallback(std::unique_ptr<Callback> callback);
    // Other settings of fit and other callbacks for the next run; the rest of the project, batch
    // size and seed stay as they are.
    void setProject(const Value& project, const std::filesystem::path& outputFolder);

    // Trains the project's epochs; each further time as many again, from where the last one ended.
    // Where training fails midway, model and history so far are written before the exception goes
    // on. A stop by the control object ends it regularly.
    void run(Control& control, EventSink& events);
    // New first weights from the seed, a new optimizer, no history: as before the first run.
    void reset();
    // Writes model.keras and history.json to the output folder. Throws FormatError.
    void save();
    // Writes the model with the state of its optimizer by the extension of the file.
    void saveModelTo(const std::filesystem::path& file);

    // Tells Programs for predictions that training has changed the weights.
    void weightsChanged() { m_trainer->prepare(*m_train).weightsChanged(); }

    Model& model() { return *m_model; }
    Trainer& trainer() { return *m_trainer; }
    const ProjectResult& result() const { return m_result; }
    // What the next run() does: its first epoch, how many there are then, seed and batch size.
    FitSettings nextSettings() const;
    const std::shared_ptr<Dataset>& trainingData() const { return m_train; }
    // The project's, or what validation_split takes; null where there is none.
    std::shared_ptr<Dataset> validationData();
    // Whether run() would go on from an earlier one.
    bool isBegun() const { return m_isBegun; }

private:
    void begin(const Value& project);
    void resume();
    void writeRun(bool isFinished) const;
    void setOutputFolder(const std::filesystem::path& folder);
    void renewCallbacks();
    void announce(EventSink& events) const;
    void openData(const Value& project);
    void makeModel(const Value& project);
    void takeFitting(const std::filesystem::path& weights);
    void rescue(EventSink& events);

    Value m_callbackList;
    std::filesystem::path m_folder;
    ProjectOptions m_options;
    FitSettings m_fit;
    ProjectResult m_result;
    std::vector<Text> m_notes; // of what was done before the first run, told when it begins
    std::vector<Text> m_warnings; // of the weights, told when the first run begins
    std::unique_ptr<Model> m_model;
    std::unique_ptr<Trainer> m_trainer;
    Value m_firstOptimizer;
    std::shared_ptr<Dataset> m_train, m_validation, m_heldBack;
    Callbacks m_callbacks; // the project's, the added, the log
    std::size_t m_own = 0, m_added = 0;
    bool m_isResumed = false, m_isBegun = false;
    bool m_hasRun = false; // what is in memory is newer than any backup, also after a reset
    std::filesystem::path m_checkpoint; // to go on from; empty where there is none
    std::string m_fingerprint; // of the settings that decide what a training does
};

// Runs a project (.netwright or job.json). Relative paths in it start at `folder`. Writes
// model.keras, history.json, log.csv and run.json (seed, threads, backend) to the output folder;
// where training fails midway, model and history so far are written before the exception goes on.
// A stop by the control object ends it regularly.
ProjectResult trainProject(const Value& project, const std::filesystem::path& folder,
    const ProjectOptions& options, Control& control, EventSink& events);

// The figures of a trained model on the project's test data, else validation data, else the part
// that validation_split takes.
Value evaluateProject(const Value& project, const std::filesystem::path& folder,
    const std::filesystem::path& model, const ProjectOptions& options);

} // namespace netwright
