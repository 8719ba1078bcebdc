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
    bool resume = false; // goes on from the model and history in the output folder
    bool isProfiled = false;
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
