#include "engine/constraints/norm_axes.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class MinMaxNorm final : public Constraint {
public:
    double minValue = 0;
    double maxValue = 1;
    double rate = 1;
    NormAxes axis;

    Tensor operator()(const Tensor& weight) const override
    {
        const Tensor norms = normsOf(weight, axis);
        const Tensor limited = ops::clip(norms, minValue, maxValue);
        return scaledTo(weight, norms, rate * limited + (1 - rate) * norms);
    }
};

const bool published = publish<Constraint, MinMaxNorm>({
    .name = "MinMaxNorm",
    .category = "constraints",
    .summary = "Holds the length of the weights of a unit between two bounds.",
    .params =
        {
            param("min_value", &MinMaxNorm::minValue, "The least length.", atLeast(0)),
            param("max_value", &MinMaxNorm::maxValue, "The greatest length.", atLeast(0)),
            param("rate", &MinMaxNorm::rate, "Share of the way to the bounds that a step goes."),
            param("axis", &MinMaxNorm::axis, "The axes that make up one unit's weights."),
        },
});

} // namespace
} // namespace netwright
