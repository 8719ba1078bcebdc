#include "engine/constraints/norm_axes.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class MaxNorm final : public Constraint {
public:
    double maxValue = 2;
    NormAxes axis;

    Tensor operator()(const Tensor& weight) const override
    {
        const Tensor norms = normsOf(weight, axis);
        return scaledTo(weight, norms, ops::clip(norms, 0, maxValue));
    }
};

const bool published = publish<Constraint, MaxNorm>({
    .name = "MaxNorm",
    .category = "constraints",
    .summary = "Shortens the weights of a unit to a greatest length.",
    .params =
        {
            param("max_value", &MaxNorm::maxValue, "The greatest length.", atLeast(0)),
            param("axis", &MaxNorm::axis, "The axes that make up one unit's weights."),
        },
});

} // namespace
} // namespace netwright
