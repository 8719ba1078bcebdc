#include "engine/optimizers/schedule.h"

#include <cmath>

namespace netwright {
namespace {

// Source: keras.optimizers.schedules.ExponentialDecay.
class ExponentialDecay final : public Schedule {
public:
    double initialLearningRate = 0.1;
    double decaySteps = 1000;
    double decayRate = 0.96;
    bool staircase = false;
    std::string name = "ExponentialDecay";

    float at(std::int64_t step) const override
    {
        float periods = static_cast<float>(step) / static_cast<float>(decaySteps);
        if (staircase) periods = std::floor(periods);
        return static_cast<float>(initialLearningRate)
            * std::pow(static_cast<float>(decayRate), periods);
    }
};

const bool published = publish<Schedule, ExponentialDecay>({
    .name = "ExponentialDecay",
    .category = "schedules",
    .summary = "The rate is multiplied by decay_rate in every decay_steps steps.",
    .params =
        {
            param("initial_learning_rate", &ExponentialDecay::initialLearningRate,
                "Learning rate of the first step.", required() & atLeast(0)),
            stepsParam("decay_steps", &ExponentialDecay::decaySteps,
                "Steps in which the rate is multiplied by decay_rate once.", required() & above(0)),
            param("decay_rate", &ExponentialDecay::decayRate,
                "What the rate is multiplied by in decay_steps steps.", required() & atLeast(0)),
            param("staircase", &ExponentialDecay::staircase,
                "Whether the rate falls in stairs, each decay_steps steps long."),
            param("name", &ExponentialDecay::name, "Name in files."),
        },
});

} // namespace
} // namespace netwright
