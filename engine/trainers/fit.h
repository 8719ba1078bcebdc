#pragma once

#include "engine/trainers/compile.h"
#include "engine/trainers/control.h"
#include "engine/trainers/events.h"
#include "engine/trainers/fit_settings.h"
#include "engine/trainers/history.h"
#include "engine/trainers/train_step.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace netwright {

using Callbacks = std::vector<std::unique_ptr<Callback>>;

// What fit() works with beside model and settings. All outlive the call.
struct FitRequest {
    FitSettings settings;
    std::shared_ptr<Dataset> train;
    std::shared_ptr<Dataset> validation; // null: none, or a part of train
    Callbacks& callbacks;
    Control& control;
    EventSink& events;
    std::filesystem::path folder; // where callbacks write
    // The history so far; epochs are added as they end, so that it is there after an exception.
    History& history;
};

// Trains and evaluates one Model. Lives on the training thread, no longer than the Model.
class Trainer {
public:
    struct Options {
        std::string backend = defaultBackend();
        int threads = 1;
        bool isProfiled = false;
    };
    // Makes the optimizer. Throws ConfigError.
    Trainer(Model& model, CompileSettings settings, Options options);
    ~Trainer();

    Optimizer& optimizer() { return *m_optimizer; }
    // Takes another one, with its state, as a file kept it.
    void setOptimizer(std::unique_ptr<Optimizer> optimizer);
    // compile_config with the optimizer as it is now.
    Value compileConfig() const;

    // Keras's fit. Returns the reason for an early end; empty where all epochs were run.
    // Throws ConfigError, ShapeError, FormatError.
    Text fit(FitRequest request);
    // Keras's evaluate: the figures in sorted order of their names.
    std::vector<std::pair<std::string, Value>> evaluate(
        Dataset& data, int batchSize, std::optional<int> steps = {});

    // Programs for data with targets like these; made on first use.
    TrainingPrograms& prepare(Dataset& data);
    CompiledOutputs& outputs() { return *m_outputs; }
    // What training steps spent their time on, where the options ask for it.
    std::vector<ProgramStep> profile() const;
    Model& model() { return m_model; }

private:
    void buildOptimizer();

    Model& m_model;
    CompileSettings m_settings;
    Options m_options;
    std::unique_ptr<Optimizer> m_optimizer;
    std::unique_ptr<CompiledOutputs> m_outputs;
    std::unique_ptr<TrainingPrograms> m_programs;
};

} // namespace netwright
