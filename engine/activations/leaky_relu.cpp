#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class LeakyRelu final : public Activation {
public:
    double negativeSlope = 0.2;

    Tensor operator()(const Tensor& x) const override
    {
        return ops::where(ops::greater(x, 0), x, negativeSlope * x);
    }
};

const bool published = publish<Activation, LeakyRelu>({
    .name = "leaky_relu",
    .category = "activations",
    .summary = "What is positive passes, the rest is scaled down.",
    .params =
        {
            param("negative_slope", &LeakyRelu::negativeSlope, "Slope for negative values."),
        },
});

} // namespace
} // namespace netwright
