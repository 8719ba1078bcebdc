#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Kingma, Ba 2014, section 7; keras.optimizers.Adamax.
class Adamax final : public Optimizer {
public:
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-7;

    Adamax()
    {
        name = "adamax";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"momentum", "norm"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        return interleaved(variables, "momentum", "norm");
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        const float rest = restOfPower(beta1, static_cast<float>(step.step));
        const Passes::Adamax constants{.alpha = step.learningRate / rest,
            .keep1 = static_cast<float>(1 - beta1),
            .beta2 = static_cast<float>(beta2),
            .epsilon = static_cast<float>(epsilon)};
        passes().adamax(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.slotValues[1], span.values.size(), constants);
    }
};

const bool published = publish<Optimizer, Adamax>({
    .name = "Adamax",
    .category = "optimizers",
    .summary = "Adam with the largest recent gradient in the place of the averaged square.",
    .params =
        {
            param("beta_1", &Adamax::beta1, "Share of the old average of gradients in the new one.",
                between(0, 1)),
            param("beta_2", &Adamax::beta2, "What the largest gradient fades by in each step.",
                between(0, 1)),
            param("epsilon", &Adamax::epsilon, "Keeps the division from zero.", atLeast(0)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
