#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Dozat 2015; keras.optimizers.Nadam.
class Nadam final : public Optimizer {
public:
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-7;

    Nadam()
    {
        name = "nadam";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"momentum", "velocity"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        auto order = interleaved(variables, "momentum", "velocity");
        order.emplace_back(-1, "u_product");
        return order;
    }
    Array& ownSlot(int, const std::string&) override { return m_product; }
    void slotsMade() override { m_product = Array::scalar(1); }

    void prepare(const StepInfo& step) override
    {
        const float t = static_cast<float>(step.step);
        const float now = scheduled(t), next = scheduled(t + 1);
        const float product = static_cast<float>(m_product.at(0)) * now;
        m_product.set(0, product);
        m_constants = {.rate = step.learningRate,
            .keep1 = static_cast<float>(1 - beta1),
            .keep2 = static_cast<float>(1 - beta2),
            .ofMomentum = next / (1 - product * next),
            .ofGradient = (1 - now) / (1 - product),
            .rest2 = restOfPower(beta2, t),
            .epsilon = static_cast<float>(epsilon)};
    }

    void update(const UpdateSpan& span, const StepInfo&) const override
    {
        passes().nadam(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.slotValues[1], span.values.size(), m_constants);
    }

private:
    float scheduled(float step) const
    {
        return static_cast<float>(beta1) * (1 - 0.5F * std::pow(0.96F, step));
    }

    Array m_product; // of the scheduled momentums so far
    Passes::Nadam m_constants{};
};

const bool published = publish<Optimizer, Nadam>({
    .name = "Nadam",
    .category = "optimizers",
    .summary = "Adam that looks ahead to where its momentum leads, as Nesterov's does.",
    .params =
        {
            param("beta_1", &Nadam::beta1, "Share of the old average of gradients in the new one.",
                between(0, 1)),
            param("beta_2", &Nadam::beta2, "The same for the average of their squares.",
                between(0, 1)),
            param("epsilon", &Nadam::epsilon, "Keeps the division from zero.", atLeast(0)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
