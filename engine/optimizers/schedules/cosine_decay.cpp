#include "engine/optimizers/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright {
namespace {

// Source: Loshchilov, Hutter 2016; keras.optimizers.schedules.CosineDecay.
class CosineDecay final : public Schedule {
public:
    double initialLearningRate = 0.1;
    double decaySteps = 1000;
    double alpha = 0;
    std::string name = "CosineDecay";
    std::optional<double> warmupTarget;
    double warmupSteps = 0;

    float at(std::int64_t step) const override
    {
        const float first = static_cast<float>(initialLearningRate);
        const float length = static_cast<float>(decaySteps);
        const float now = static_cast<float>(step);
        if (!warmupTarget) return decayed(std::min(now, length), first);
        const float target = static_cast<float>(*warmupTarget);
        const float warmup = static_cast<float>(warmupSteps);
        if (now < warmup) return (target - first) * (now / warmup) + first;
        return decayed(std::min(now, length + warmup) - warmup, target);
    }

private:
    float decayed(float step, float from) const
    {
        const float done = step / static_cast<float>(decaySteps);
        const float cosine = 0.5F * (1.0F + std::cos(std::numbers::pi_v<float> * done));
        return from * (static_cast<float>(1 - alpha) * cosine + static_cast<float>(alpha));
    }
};

const bool published = publish<Schedule, CosineDecay>({
    .name = "CosineDecay",
    .category = "schedules",
    .summary = "The rate falls along half a wave of the cosine, after a straight rise if wanted.",
    .params =
        {
            param("initial_learning_rate", &CosineDecay::initialLearningRate,
                "Learning rate of the first step.", required() & atLeast(0)),
            stepsParam("decay_steps", &CosineDecay::decaySteps,
                "Steps of the fall, those of the rise not counted.", required() & above(0)),
            param("alpha", &CosineDecay::alpha,
                "Share of the highest rate that is left in the end.", atLeast(0)),
            param("name", &CosineDecay::name, "Name in files."),
            param("warmup_target", &CosineDecay::warmupTarget,
                "Rate to which it rises first; without one it begins to fall at once.",
                atLeast(0)),
            stepsParam(
                "warmup_steps", &CosineDecay::warmupSteps, "Steps of the rise.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
