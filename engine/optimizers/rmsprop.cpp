#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Hinton 2012, lecture 6; keras.optimizers.RMSprop.
class RMSprop final : public Optimizer {
public:
    double rho = 0.9;
    double momentum = 0;
    double epsilon = 1e-7;
    bool centered = false;

    RMSprop()
    {
        name = "rmsprop";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override
    {
        std::vector<std::string> names{"velocity"};
        if (momentum > 0) names.emplace_back("momentum");
        if (centered) names.emplace_back("average_gradient");
        return names;
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        float* const* const slots = span.slotValues.data();
        float* const momentums = momentum > 0 ? slots[1] : nullptr;
        float* const averages = centered ? slots[momentum > 0 ? 2 : 1] : nullptr;
        const Passes::RmsProp constants{.rate = step.learningRate,
            .rho = static_cast<float>(rho),
            .rest = static_cast<float>(1 - rho),
            .momentum = static_cast<float>(momentum),
            .epsilon = static_cast<float>(epsilon)};
        passes().rmsProp(span.values.data(), span.gradient.data(), slots[0], momentums, averages,
            span.values.size(), constants);
    }
};

const bool published = publish<Optimizer, RMSprop>({
    .name = "RMSprop",
    .category = "optimizers",
    .summary = "Steps divided by the root of a moving average of squared gradients.",
    .aliases = {"rmsprop"},
    .params =
        {
            param("rho", &RMSprop::rho, "Share of the old average in the new one.", between(0, 1)),
            param("momentum", &RMSprop::momentum,
                "Share of the last step that goes on in this one.", between(0, 1)),
            param("epsilon", &RMSprop::epsilon, "Keeps the division from zero.", atLeast(0)),
            param("centered", &RMSprop::centered,
                "Whether the variance divides, and not the square."),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
