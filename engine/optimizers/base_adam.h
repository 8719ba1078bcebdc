#pragma once

#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

#include <cmath>

namespace netwright {

// What Adam and AdamW share.
// Source: Kingma, Ba 2014; keras.optimizers.Adam, whose powers of beta are float32 too.
class BaseAdam : public Optimizer {
public:
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-7;
    bool amsgrad = false;

    BaseAdam() { learningRateSetting = 0.001; }

    std::vector<std::string> slotNames() const override
    {
        if (amsgrad) return {"momentum", "velocity", "velocity_hat"};
        return {"momentum", "velocity"};
    }

    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        auto order = interleaved(variables, "momentum", "velocity");
        if (amsgrad)
            for (int i = 0; i < variables; ++i) order.emplace_back(i, "velocity_hat");
        return order;
    }

    void prepare(const StepInfo& step) override
    {
        const float t = static_cast<float>(step.step);
        const float power1 = std::pow(static_cast<float>(beta1), t);
        const float power2 = std::pow(static_cast<float>(beta2), t);
        m_constants = {.alpha = step.learningRate * std::sqrt(1 - power2) / (1 - power1),
            .keep1 = static_cast<float>(1 - beta1),
            .keep2 = static_cast<float>(1 - beta2),
            .epsilon = static_cast<float>(epsilon)};
    }

    void update(const UpdateSpan& span, const StepInfo&) const override
    {
        float* const w = span.values.data();
        const float* const g = span.gradient.data();
        float* const* const slots = span.slotValues.data();
        const std::size_t n = span.values.size();
        if (amsgrad)
            passes().adamAmsgrad(w, g, slots[0], slots[1], slots[2], n, m_constants);
        else
            passes().adam(w, g, slots[0], slots[1], n, m_constants);
    }

    static std::vector<Param> params()
    {
        return {
            param("beta_1", &BaseAdam::beta1,
                "Share of the old average of gradients in the new one.", between(0, 1)),
            param("beta_2", &BaseAdam::beta2, "The same for the average of their squares.",
                between(0, 1)),
            param("epsilon", &BaseAdam::epsilon, "Keeps the division from zero.", atLeast(0)),
            param("amsgrad", &BaseAdam::amsgrad,
                "Whether the largest average of squares so far is used."),
        };
    }

private:
    Passes::Adam m_constants{};
};

} // namespace netwright
