#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

// Source: Duchi, Hazan, Singer 2011; keras.optimizers.Adagrad.
class Adagrad final : public Optimizer {
public:
    double initialAccumulatorValue = 0.1;
    double epsilon = 1e-7;

    Adagrad()
    {
        name = "adagrad";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"accumulator"}; }
    float slotStart(const std::string&) const override
    {
        return static_cast<float>(initialAccumulatorValue);
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        passes().adagrad(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.values.size(), step.learningRate, static_cast<float>(epsilon));
    }
};

const bool published = publish<Optimizer, Adagrad>({
    .name = "Adagrad",
    .category = "optimizers",
    .summary = "Steps divided by the root of the sum of all squared gradients so far.",
    .params =
        {
            param("initial_accumulator_value", &Adagrad::initialAccumulatorValue,
                "What the sums begin with.", atLeast(0)),
            param("epsilon", &Adagrad::epsilon, "Keeps the division from zero.", atLeast(0)),
        },
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
