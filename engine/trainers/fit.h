#pragma once

#include "engine/trainers/compile.h"
#include "engine/trainers/control.h"
#include "engine/trainers/events.h"
#include "engine/trainers/fit_settings.h"
#include "engine/trainers/history.h"
#include "engine/trainers/train_step.h"

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace netwright {

class LossMeans;

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
    // Where checkpoints are written now and then, so that training can go on after it was killed;
    // empty: nowhere. Where a callback ended the training, nothing is left to do when it goes on.
    std::filesystem::path checkpoint = {};
    double checkpointSeconds = 5; // between two; 0: after each batch
    // Where training goes on from; empty: from the beginning. Settings, data and callbacks must be
    // those of the training that wrote it; throws FormatError where weights do not fit.
    std::filesystem::path resumed = {};
    // Whether training goes on from a backup that a callback finds, where nothing was resumed.
    bool takesBackups = true;
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

    // Keras's train_on_batch, test_on_batch and predict_on_batch. Figures are means over all
    // batches since resetMetrics() or the last fit or evaluate. Throw ShapeError, ConfigError.
    std::vector<std::pair<std::string, Value>> trainOnBatch(
        const Samples& batch, const std::map<int, double>& classWeights = {});
    std::vector<std::pair<std::string, Value>> testOnBatch(const Samples& batch);
    std::vector<Array> predictOnBatch(const std::vector<Array>& inputs);
    void resetMetrics();
    void setSeed(std::uint64_t seed) { m_seed = seed; } // of layers that draw numbers in these

    // The number of batches that are one to callbacks: compile's steps_per_execution.
    int stepsPerExecution() const;

    // Programs for data with targets like these; made on first use.
    TrainingPrograms& prepare(Dataset& data);
    CompiledOutputs& outputs() { return *m_outputs; }
    // What training steps spent their time on, where the options ask for it.
    std::vector<ProgramStep> profile() const;
    Model& model() { return m_model; }

private:
    void buildOptimizer();
    std::unique_ptr<Dataset> takeBatch(const Samples& batch);
    std::vector<std::pair<std::string, Value>> addBatch(TrainStep& step);

    Model& m_model;
    CompileSettings m_settings;
    Options m_options;
    std::unique_ptr<Optimizer> m_optimizer;
    std::unique_ptr<CompiledOutputs> m_outputs;
    std::unique_ptr<TrainingPrograms> m_programs;
    std::unique_ptr<LossMeans> m_means; // of single batches
    std::uint64_t m_seed = 0;
};

} // namespace netwright
