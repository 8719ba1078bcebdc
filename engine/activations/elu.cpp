#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// expm1 gets nothing positive: it would overflow, and its unused gradient would be NaN.
// Source: Clevert et al. 2016.
class Elu final : public Activation {
public:
    double alpha = 1;

    Tensor operator()(const Tensor& x) const override
    {
        return ops::relu(x) + alpha * ops::expm1(ops::where(ops::greater(x, 0), 0, x));
    }
};

const bool published = publish<Activation, Elu>({
    .name = "elu",
    .category = "activations",
    .summary = "Exponential linear unit: alpha (exp(x) - 1) below 0.",
    .params =
        {
            param("alpha", &Elu::alpha, "Minus the result for large negative values."),
        },
});

} // namespace
} // namespace netwright
