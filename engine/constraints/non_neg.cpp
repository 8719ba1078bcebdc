#include "engine/constraints/constraint.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class NonNeg final : public Constraint {
public:
    Tensor operator()(const Tensor& weight) const override
    {
        return ops::where(ops::less(weight, 0), 0, weight);
    }
};

const bool published = publish<Constraint, NonNeg>({
    .name = "NonNeg",
    .category = "constraints",
    .summary = "Replaces negative weights by 0.",
});

} // namespace
} // namespace netwright
