#include "engine/callbacks/monitor.h"

#include <algorithm>

namespace netwright {
namespace {

// Source: keras.callbacks.ReduceLROnPlateau.
class ReduceLROnPlateau final : public MonitorCallback {
public:
    double factor = 0.1;
    int patience = 10;
    int verbose = 0;
    int cooldown = 0;
    double minLr = 0;

    ReduceLROnPlateau() { minDelta = 1e-4; }

    static std::vector<Param> params()
    {
        Limits belowOne = atLeast(0);
        belowOne.maximum = 1;
        belowOne.excludesMaximum = true;
        return {
            monitorParam(),
            param("factor", &ReduceLROnPlateau::factor, "What the learning rate is multiplied by.",
                belowOne),
            param("patience", &ReduceLROnPlateau::patience,
                "Epochs without a better value after which the rate is reduced.", atLeast(0)),
            param("verbose", &ReduceLROnPlateau::verbose, "1 tells when the rate is reduced.",
                between(0, 2)),
            modeParam(),
            param("min_delta", &MonitorCallback::minDelta,
                "A change must be larger than this to count as better."),
            param("cooldown", &ReduceLROnPlateau::cooldown,
                "Epochs after a reduction in which nothing is counted.", atLeast(0)),
            param("min_lr", &ReduceLROnPlateau::minLr, "The rate is not made less than this.",
                atLeast(0)),
        };
    }

    void onTrainBegin(TrainingHandle&) override
    {
        m_best.reset();
        m_waited = 0;
        m_coolingDown = 0;
        m_hasWarned = false;
    }

    Value state() const override
    {
        return {{"best", kept(m_best)}, {"wait", m_waited}, {"cooldown_counter", m_coolingDown}};
    }

    void onTrainResume(TrainingHandle& training, const Value& state) override
    {
        onTrainBegin(training);
        m_best = figureOf(state, "best");
        m_waited = numberOf(state, "wait");
        m_coolingDown = numberOf(state, "cooldown_counter");
    }

    void onEpochEnd(TrainingHandle& training, int epoch, Logs& logs) override
    {
        logs.set("learning_rate", training.learningRate());
        const std::optional<double> current = logs.find(monitor);
        if (!current) {
            if (!std::exchange(m_hasWarned, true))
                training.warn(
                    {NW_TEXT(
                         "ReduceLROnPlateau: there is no figure named %1 to watch; there are %2."),
                        monitor, logs.names()});
            return;
        }
        if (m_coolingDown > 0) {
            --m_coolingDown;
            m_waited = 0;
        }
        if (isImprovement(*current, m_best)) {
            m_best = *current;
            m_waited = 0;
        } else if (m_coolingDown == 0 && ++m_waited >= patience) {
            reduce(training, epoch);
        }
    }

private:
    void reduce(TrainingHandle& training, int epoch)
    {
        const double before = training.learningRate();
        if (before <= static_cast<double>(static_cast<float>(minLr))) return;
        const double rate = std::max(before * factor, minLr);
        training.setLearningRate(rate);
        if (verbose > 0)
            training.tell({NW_TEXT("Epoch %1: ReduceLROnPlateau reducing learning rate to %2."),
                epoch + 1, rate});
        m_coolingDown = cooldown;
        m_waited = 0;
    }

    std::optional<double> m_best;
    int m_waited = 0, m_coolingDown = 0;
    bool m_hasWarned = false;
};

const bool published = publish<Callback, ReduceLROnPlateau>({
    .name = "ReduceLROnPlateau",
    .category = "callbacks",
    .summary = "Makes the learning rate smaller when a figure has stopped improving.",
    .params = ReduceLROnPlateau::params(),
});

} // namespace
} // namespace netwright
