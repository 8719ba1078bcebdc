#include "engine/constraints/norm_axes.h"

namespace netwright {
namespace {

class UnitNorm final : public Constraint {
public:
    NormAxes axis;

    Tensor operator()(const Tensor& weight) const override
    {
        return scaledTo(weight, normsOf(weight, axis), 1);
    }
};

const bool published = publish<Constraint, UnitNorm>({
    .name = "UnitNorm",
    .category = "constraints",
    .summary = "Gives the weights of a unit the length 1.",
    .params = {param("axis", &UnitNorm::axis, "The axes that make up one unit's weights.")},
});

} // namespace
} // namespace netwright
