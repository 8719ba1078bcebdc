#include "engine/callbacks/monitor.h"
#include "engine/callbacks/path_pattern.h"
#include "engine/callbacks/run_path.h"

namespace netwright {
namespace {

bool endsWith(const std::string& text, const std::string& end)
{
    return text.size() >= end.size()
        && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Source: keras.callbacks.ModelCheckpoint.
class ModelCheckpoint final : public MonitorCallback {
public:
    std::string filepath;
    int verbose = 0;
    bool saveBestOnly = false;
    bool saveWeightsOnly = false;
    Value saveFreq = "epoch";
    std::optional<double> initialValueThreshold;

    static std::vector<Param> params()
    {
        Param frequency = param("save_freq", &ModelCheckpoint::saveFreq,
            "\"epoch\", or the number of batches between two files.", atLeast(1));
        frequency.isNullable = false;
        return {
            param("filepath", &ModelCheckpoint::filepath,
                "The file, from the folder of the run; may hold {epoch:02d} and {val_loss:.2f}.",
                required()),
            monitorParam(),
            param("verbose", &ModelCheckpoint::verbose, "1 tells of each file.", between(0, 2)),
            param("save_best_only", &ModelCheckpoint::saveBestOnly,
                "Whether only a better value than before is saved."),
            param("save_weights_only", &ModelCheckpoint::saveWeightsOnly,
                "Whether the file holds weights alone; its name then ends in .weights.h5."),
            modeParam(),
            std::move(frequency),
            param("initial_value_threshold", &ModelCheckpoint::initialValueThreshold,
                "The first value to be beaten."),
        };
    }

    void configured() override
    {
        if (saveBestOnly) MonitorCallback::configured(); // else the direction plays no part
        const bool isEpoch = saveFreq.is_string() && saveFreq.get<std::string>() == "epoch";
        if (!isEpoch && !saveFreq.is_number_integer())
            throw ConfigError(NW_TEXT("ModelCheckpoint: save_freq must be \"epoch\" or a number of "
                                      "batches, received %1."),
                saveFreq.dump());
        m_batchesBetween = isEpoch ? 0 : saveFreq.get<int>();
        const bool isWeightsFile = endsWith(filepath, ".weights.h5");
        if (saveWeightsOnly && !isWeightsFile)
            throw ConfigError(NW_TEXT("ModelCheckpoint: with save_weights_only the filepath must "
                                      "end in .weights.h5, received %1."),
                filepath);
        if (!saveWeightsOnly && !endsWith(filepath, ".keras") && !endsWith(filepath, ".h5"))
            throw ConfigError(
                NW_TEXT("ModelCheckpoint: the filepath must end in .keras or .h5, received %1."),
                filepath);
        checkPathPattern(filepath);
    }

    bool watchesBatches() const override { return m_batchesBetween > 0; }
    bool needsBatchMetrics() const override { return m_batchesBetween > 0; }

    void onTrainBegin(TrainingHandle&) override
    {
        m_best = initialValueThreshold;
        m_batchesSeen = 0;
        m_lastBatch = 0;
        m_hasWarned = false;
    }
    Value state() const override
    {
        return {{"best", kept(m_best)}, {"batches_seen", m_batchesSeen},
            {"last_batch", m_lastBatch}, {"epoch", m_epoch}};
    }
    void onTrainResume(TrainingHandle& training, const Value& state) override
    {
        onTrainBegin(training);
        m_best = figureOf(state, "best");
        m_batchesSeen = numberOf(state, "batches_seen");
        m_lastBatch = numberOf(state, "last_batch");
        m_epoch = numberOf(state, "epoch");
    }
    void onEpochBegin(TrainingHandle&, int epoch) override { m_epoch = epoch; }
    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        if (m_batchesBetween == 0) saveIfWanted(training, epoch, std::nullopt, logs);
    }
    void onBatchEnd(TrainingHandle& training, int batch, const Logs& logs) override
    {
        if (m_batchesBetween == 0) return;
        m_batchesSeen += batch <= m_lastBatch ? batch + 1 : batch - m_lastBatch;
        m_lastBatch = batch;
        if (m_batchesSeen < m_batchesBetween) return;
        m_batchesSeen = 0;
        saveIfWanted(training, m_epoch, batch, logs);
    }

private:
    void saveIfWanted(
        TrainingHandle& training, int epoch, std::optional<int> batch, const Logs& logs)
    {
        const std::string file = fillPathPattern(filepath, {epoch + 1, batch, &logs});
        if (saveBestOnly && !isBetter(training, epoch, logs)) return;
        training.save(runPath("ModelCheckpoint", training.folder(), file), saveWeightsOnly);
        if (verbose > 0)
            training.tell({NW_TEXT("Epoch %1: saved the model to %2."), epoch + 1, file});
    }

    bool isBetter(TrainingHandle& training, int epoch, const Logs& logs)
    {
        const std::optional<double> current = logs.find(monitor);
        if (!current) {
            if (!std::exchange(m_hasWarned, true))
                training.warn({NW_TEXT("ModelCheckpoint: there is no figure named %1 to watch; "
                                       "every model is saved."),
                    monitor});
            return true;
        }
        if (isImprovement(*current, m_best)) {
            m_best = *current;
            return true;
        }
        if (verbose > 0)
            training.tell({NW_TEXT("Epoch %1: %2 did not improve from %3."), epoch + 1, monitor,
                m_best.value_or(*current)});
        return false;
    }

    int m_batchesBetween = 0, m_batchesSeen = 0, m_lastBatch = 0, m_epoch = 0;
    std::optional<double> m_best;
    bool m_hasWarned = false;
};

const bool published = publish<Callback, ModelCheckpoint>({
    .name = "ModelCheckpoint",
    .category = "callbacks",
    .summary = "Saves the model after epochs, each or only the best.",
    .params = ModelCheckpoint::params(),
});

} // namespace
} // namespace netwright
