#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Barron 2017.
class Celu final : public Activation {
public:
    double alpha = 1;

    Tensor operator()(const Tensor& x) const override
    {
        return ops::relu(x) + alpha * ops::expm1(ops::where(ops::greater(x, 0), 0, x) / alpha);
    }
};

const bool published = publish<Activation, Celu>({
    .name = "celu",
    .category = "activations",
    .summary = "Elu with a slope of 1 at 0 for every alpha.",
    .params =
        {
            param("alpha", &Celu::alpha, "Minus the result for large negative values.", above(0)),
        },
});

} // namespace
} // namespace netwright
