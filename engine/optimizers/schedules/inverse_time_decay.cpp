#include "engine/optimizers/schedule.h"

#include <cmath>

namespace netwright {
namespace {

// Source: keras.optimizers.schedules.InverseTimeDecay.
class InverseTimeDecay final : public Schedule {
public:
    double initialLearningRate = 0.1;
    double decaySteps = 1000;
    double decayRate = 0.5;
    bool staircase = false;
    std::string name = "InverseTimeDecay";

    float at(std::int64_t step) const override
    {
        float periods = static_cast<float>(step) / static_cast<float>(decaySteps);
        if (staircase) periods = std::floor(periods);
        return static_cast<float>(initialLearningRate)
            / (1.0F + static_cast<float>(decayRate) * periods);
    }
};

const bool published = publish<Schedule, InverseTimeDecay>({
    .name = "InverseTimeDecay",
    .category = "schedules",
    .summary = "The rate is divided by 1 + decay_rate · step / decay_steps.",
    .params =
        {
            param("initial_learning_rate", &InverseTimeDecay::initialLearningRate,
                "Learning rate of the first step.", required() & atLeast(0)),
            stepsParam("decay_steps", &InverseTimeDecay::decaySteps,
                "Steps in which decay_rate is added to the divisor once.", required() & above(0)),
            param("decay_rate", &InverseTimeDecay::decayRate,
                "What the divisor grows by in decay_steps steps.", required() & atLeast(0)),
            param("staircase", &InverseTimeDecay::staircase,
                "Whether the rate falls in stairs, each decay_steps steps long."),
            param("name", &InverseTimeDecay::name, "Name in files."),
        },
});

} // namespace
} // namespace netwright
