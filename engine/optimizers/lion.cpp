#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Chen et al. 2023; keras.optimizers.Lion.
class Lion final : public Optimizer {
public:
    double beta1 = 0.9;
    double beta2 = 0.99;

    Lion()
    {
        name = "lion";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"momentum"}; }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        const Passes::Lion constants{.rate = step.learningRate,
            .beta1 = static_cast<float>(beta1),
            .rest1 = static_cast<float>(1 - beta1),
            .beta2 = static_cast<float>(beta2),
            .rest2 = static_cast<float>(1 - beta2)};
        passes().lion(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.values.size(), constants);
    }
};

const bool published = publish<Optimizer, Lion>({
    .name = "Lion",
    .category = "optimizers",
    .summary = "Steps of one size for all weights; only the signs follow the gradients.",
    .params =
        {
            param("beta_1", &Lion::beta1,
                "Share of the momentum, beside the gradient, in the direction of a step.",
                above(0) & between(0, 1)),
            param("beta_2", &Lion::beta2, "Share of the old momentum in the new one.",
                between(0, 1)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
