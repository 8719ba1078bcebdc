#include "engine/optimizers/moments.h"
#include "engine/optimizers/optimizer.h"
#include "engine/optimizers/passes.h"

namespace netwright {
namespace {

Limits atMost(double maximum)
{
    Limits limits;
    limits.maximum = maximum;
    return limits;
}

// Source: McMahan et al. 2013; keras.optimizers.Ftrl.
class Ftrl final : public Optimizer {
public:
    double learningRatePower = -0.5;
    double initialAccumulatorValue = 0.1;
    double l1RegularizationStrength = 0;
    double l2RegularizationStrength = 0;
    double l2ShrinkageRegularizationStrength = 0;
    double beta = 0;

    Ftrl()
    {
        name = "ftrl";
        learningRateSetting = 0.001;
    }

    std::vector<std::string> slotNames() const override { return {"accumulator", "linear"}; }
    std::vector<std::pair<int, std::string>> fileOrder(int variables) const override
    {
        return interleaved(variables, "accumulator", "linear");
    }
    float slotStart(const std::string& slot) const override
    {
        return slot == "accumulator" ? static_cast<float>(initialAccumulatorValue) : 0;
    }

    void update(const UpdateSpan& span, const StepInfo& step) const override
    {
        const double rate = static_cast<double>(step.learningRate);
        const Passes::Ftrl constants{.rate = step.learningRate,
            .power = static_cast<float>(-learningRatePower),
            .l1 = static_cast<float>(l1RegularizationStrength),
            .l2 = static_cast<float>(2 * (l2RegularizationStrength + beta / (2 * rate))),
            .shrinkage = static_cast<float>(2 * l2ShrinkageRegularizationStrength)};
        passes().ftrl(span.values.data(), span.gradient.data(), span.slotValues[0],
            span.slotValues[1], span.values.size(), constants);
    }

    static std::vector<Param> params()
    {
        return {
            param("learning_rate_power", &Ftrl::learningRatePower,
                "How fast the steps shrink as gradients add up; 0 keeps them.", atMost(0)),
            param("initial_accumulator_value", &Ftrl::initialAccumulatorValue,
                "What the sums of squares begin with.", atLeast(0)),
            param("l1_regularization_strength", &Ftrl::l1RegularizationStrength,
                "Pulls weights to zero and keeps them there.", atLeast(0)),
            param("l2_regularization_strength", &Ftrl::l2RegularizationStrength,
                "Makes weights smaller.", atLeast(0)),
            param("l2_shrinkage_regularization_strength", &Ftrl::l2ShrinkageRegularizationStrength,
                "Makes weights smaller by way of the gradient.", atLeast(0)),
            param("beta", &Ftrl::beta, "Makes the first steps smaller.", atLeast(0)),
        };
    }
};

const bool published = publish<Optimizer, Ftrl>({
    .name = "Ftrl",
    .category = "optimizers",
    .summary = "Follow the regularized leader: for shallow models with many sparse inputs.",
    .params = Ftrl::params(),
    .legacyKeys = {"decay"},
});

} // namespace
} // namespace netwright
