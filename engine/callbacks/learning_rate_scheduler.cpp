#include "engine/callbacks/callback.h"

#include <algorithm>

namespace netwright {
namespace {

// Source: keras.callbacks.LearningRateScheduler, with a table in the place of the function.
class LearningRateScheduler final : public Callback {
public:
    std::vector<double> schedule;
    int verbose = 0;

    void configured() override
    {
        if (schedule.empty())
            throw ConfigError(NW_TEXT("LearningRateScheduler: schedule must hold at least one "
                                      "learning rate, received none."));
    }

    void onEpochBegin(TrainingHandle& training, int epoch) override
    {
        const auto last = schedule.size() - 1;
        const double rate = schedule[std::min(static_cast<std::size_t>(epoch), last)];
        training.setLearningRate(rate);
        if (verbose > 0)
            training.tell({NW_TEXT("Epoch %1: LearningRateScheduler setting learning rate to %2."),
                epoch + 1, rate});
    }

    void onEpochEnd(TrainingHandle& training, int, Logs& logs) override
    {
        logs.set("learning_rate", training.learningRate());
    }
};

const bool published = publish<Callback, LearningRateScheduler>({
    .name = "LearningRateScheduler",
    .category = "callbacks",
    .summary = "Sets the learning rate of each epoch from a table.",
    .params =
        {
            param("schedule", &LearningRateScheduler::schedule,
                "One learning rate an epoch; the last one stays.", required() & atLeast(0)),
            param("verbose", &LearningRateScheduler::verbose, "1 tells each new rate.",
                between(0, 2)),
        },
});

} // namespace
} // namespace netwright
