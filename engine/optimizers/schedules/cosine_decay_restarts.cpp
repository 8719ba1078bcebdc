#include "engine/optimizers/schedule.h"

#include <cmath>
#include <numbers>

namespace netwright {
namespace {

// Source: Loshchilov, Hutter 2016; keras.optimizers.schedules.CosineDecayRestarts.
class CosineDecayRestarts final : public Schedule {
public:
    double initialLearningRate = 0.1;
    double firstDecaySteps = 1000;
    double tMul = 2;
    double mMul = 1;
    double alpha = 0;
    std::string name = "SGDRDecay";

    float at(std::int64_t step) const override
    {
        float done = static_cast<float>(step) / static_cast<float>(firstDecaySteps);
        const float growth = static_cast<float>(tMul);
        float restarts = 0;
        if (growth == 1.0F) {
            restarts = std::floor(done);
            done -= restarts;
        } else {
            restarts = std::floor(std::log(1.0F - done * (1.0F - growth)) / std::log(growth));
            const float scale = std::pow(growth, restarts);
            const float before = (1.0F - scale) / (1.0F - growth);
            done = (done - before) / scale;
        }
        const float height = static_cast<float>(initialLearningRate)
            * std::pow(static_cast<float>(mMul), restarts);
        const float cosine = 0.5F * (1.0F + std::cos(std::numbers::pi_v<float> * done));
        const float rest = static_cast<float>(alpha);
        return height * ((1.0F - rest) * cosine + rest);
    }
};

const bool published = publish<Schedule, CosineDecayRestarts>({
    .name = "CosineDecayRestarts",
    .category = "schedules",
    .summary = "The rate falls along half a wave of the cosine, again and again.",
    .params =
        {
            param("initial_learning_rate", &CosineDecayRestarts::initialLearningRate,
                "Learning rate of the first step.", required() & atLeast(0)),
            stepsParam("first_decay_steps", &CosineDecayRestarts::firstDecaySteps,
                "Steps of the first fall.", required() & above(0)),
            param("t_mul", &CosineDecayRestarts::tMul,
                "How many times as long as the one before a fall is.", above(0)),
            param("m_mul", &CosineDecayRestarts::mMul,
                "How many times as high as the one before a fall begins.", atLeast(0)),
            param("alpha", &CosineDecayRestarts::alpha,
                "Share of the highest rate that is left in the end.", atLeast(0)),
            param("name", &CosineDecayRestarts::name, "Name in files."),
        },
});

} // namespace
} // namespace netwright
