#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Zeiler 2012; keras.optimizers.Adadelta.
class Adadelta final : public Optimizer {
public:
    double rho = 0.95;
    double epsilon = 1e-7;

    Adadelta()
    {
        name = "adadelta";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override
    {
        return {"accumulated_grad", "accumulated_delta_var"};
    }

    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        return interleaved(variables, "accumulated_grad", "accumulated_delta_var");
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        const Passes::Adadelta constants{.rate = step.learningRate,
            .rho = static_cast<float>(rho),
            .rest = static_cast<float>(1 - rho),
            .epsilon = static_cast<float>(epsilon)};
        passes().adadelta(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.slotValues[1], span.values.size(), constants);
    }
};

const bool published = publish<Optimizer, Adadelta>({
    .name = "Adadelta",
    .category = "optimizers",
    .summary = "Steps as large as those before, divided by the root of averaged squared gradients.",
    .params =
        {
            param("rho", &Adadelta::rho, "Share of the old averages in the new ones.",
                between(0, 1)),
            param("epsilon", &Adadelta::epsilon, "Keeps the division from zero.", atLeast(0)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
