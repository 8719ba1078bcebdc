#include "engine/optimizers/schedule.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Source: keras.optimizers.schedules.PolynomialDecay.
class PolynomialDecay final : public Schedule {
public:
    double initialLearningRate = 0.1;
    double decaySteps = 1000;
    double endLearningRate = 0.0001;
    double power = 1;
    bool cycle = false;
    std::string name = "PolynomialDecay";

    float at(std::int64_t step) const override
    {
        float now = static_cast<float>(step);
        float length = static_cast<float>(decaySteps);
        if (cycle)
            length *= step == 0 ? 1.0F : std::ceil(now / static_cast<float>(decaySteps));
        else
            now = std::min(now, length);
        const float end = static_cast<float>(endLearningRate);
        const float height = static_cast<float>(initialLearningRate) - end;
        return height * std::pow(1.0F - now / length, static_cast<float>(power)) + end;
    }
};

const bool published = publish<Schedule, PolynomialDecay>({
    .name = "PolynomialDecay",
    .category = "schedules",
    .summary = "The rate falls to end_learning_rate in decay_steps steps, along a power.",
    .params =
        {
            param("initial_learning_rate", &PolynomialDecay::initialLearningRate,
                "Learning rate of the first step.", required() & atLeast(0)),
            stepsParam("decay_steps", &PolynomialDecay::decaySteps,
                "Steps until end_learning_rate is reached.", required() & above(0)),
            param("end_learning_rate", &PolynomialDecay::endLearningRate,
                "Learning rate in the end.", atLeast(0)),
            param("power", &PolynomialDecay::power,
                "1 falls along a straight line, 2 along a parabola.", atLeast(0)),
            param("cycle", &PolynomialDecay::cycle,
                "Whether the rate rises again, and falls more slowly, after it reached the end."),
            param("name", &PolynomialDecay::name, "Name in files."),
        },
});

} // namespace
} // namespace netwright
