#include "engine/callbacks/monitor.h"

namespace netwright {
namespace {

// Source: keras.callbacks.EarlyStopping.
class EarlyStopping final : public MonitorCallback {
public:
    int patience = 0;
    int verbose = 0;
    std::optional<double> baseline;
    bool restoreBestWeights = false;
    int startFromEpoch = 0;

    static std::vector<Param> params()
    {
        return {
            monitorParam(),
            param("min_delta", &MonitorCallback::minDelta,
                "A change must be larger than this to count as better."),
            param("patience", &EarlyStopping::patience,
                "Epochs without a better value after which training stops.", atLeast(0)),
            param("verbose", &EarlyStopping::verbose, "1 tells when it stops.", between(0, 2)),
            modeParam(),
            param("baseline", &EarlyStopping::baseline,
                "A value that must be beaten before patience starts anew."),
            param("restore_best_weights", &EarlyStopping::restoreBestWeights,
                "Whether the weights of the best epoch are put back at the end."),
            param("start_from_epoch", &EarlyStopping::startFromEpoch,
                "Epochs that pass before watching starts.", atLeast(0)),
        };
    }

    void onTrainBegin(TrainingHandle&) override
    {
        m_waited = 0;
        m_stoppedEpoch = 0;
        m_bestEpoch = 0;
        m_best.reset();
        m_hasKept = false;
        m_hasWarned = false;
    }

    Value state() const override
    {
        return {{"wait", m_waited}, {"stopped_epoch", m_stoppedEpoch}, {"best_epoch", m_bestEpoch},
            {"best", kept(m_best)}, {"has_best_weights", m_hasKept}};
    }

    void onTrainResume(TrainingHandle& training, const Value& state) override
    {
        onTrainBegin(training);
        m_waited = numberOf(state, "wait");
        m_stoppedEpoch = numberOf(state, "stopped_epoch");
        m_bestEpoch = numberOf(state, "best_epoch");
        m_best = figureOf(state, "best");
        m_hasKept = state.value("has_best_weights", false);
    }

    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        const std::optional<double> current = logs.find(monitor);
        if (!current) return warnOnce(training, logs);
        if (epoch < startFromEpoch) return;
        if (restoreBestWeights && !m_hasKept) keep(training, epoch);
        watch(training, epoch, *current);
        training.showPatience(
            {monitor, m_bestEpoch, m_best.value_or(*current), m_waited, patience});
    }

    void onTrainEnd(TrainingHandle& training, const Logs&) override
    {
        if (m_stoppedEpoch > 0 && verbose > 0)
            training.tell({NW_TEXT("Epoch %1: early stopping"), m_stoppedEpoch + 1});
        if (!m_hasKept) return;
        if (verbose > 0)
            training.tell({NW_TEXT("Restoring model weights from the end of the best epoch: %1."),
                m_bestEpoch + 1});
        training.restoreWeights();
    }

private:
    void watch(TrainingHandle& training, int epoch, double current)
    {
        ++m_waited;
        if (isImprovement(current, m_best)) {
            m_best = current;
            m_bestEpoch = epoch;
            if (restoreBestWeights) keep(training, epoch);
            if (!baseline || isImprovement(current, *baseline)) m_waited = 0;
            return;
        }
        if (m_waited < patience || epoch == 0) return;
        m_stoppedEpoch = epoch;
        training.requestStop({NW_TEXT("EarlyStopping: %1 has not improved since epoch %2."),
            monitor, m_bestEpoch + 1});
    }

    void keep(TrainingHandle& training, int epoch)
    {
        training.keepWeights();
        m_bestEpoch = epoch;
        m_hasKept = true;
    }

    void warnOnce(TrainingHandle& training, const Logs& logs)
    {
        if (std::exchange(m_hasWarned, true)) return;
        training.warn(
            {NW_TEXT("EarlyStopping: there is no figure named %1 to watch; there are %2."), monitor,
                logs.names()});
    }

    int m_waited = 0, m_stoppedEpoch = 0, m_bestEpoch = 0;
    std::optional<double> m_best;
    bool m_hasKept = false, m_hasWarned = false;
};

const bool published = publish<Callback, EarlyStopping>({
    .name = "EarlyStopping",
    .category = "callbacks",
    .summary = "Stops training when a figure has stopped improving.",
    .params = EarlyStopping::params(),
});

} // namespace
} // namespace netwright
