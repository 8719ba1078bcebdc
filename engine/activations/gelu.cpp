#include "engine/activations/activation.h"
#include "engine/ops/math.h"

#include <numbers>

namespace netwright {
namespace {

// Source: Hendrycks, Gimpel 2016.
class Gelu final : public Activation {
public:
    bool approximate = false;

    Tensor operator()(const Tensor& x) const override
    {
        if (!approximate) return 0.5 * x * (1 + ops::erf(x * (std::numbers::sqrt2 / 2)));
        const double factor = std::numbers::sqrt2 * std::numbers::inv_sqrtpi;
        return 0.5 * x * (1 + ops::tanh(factor * (x + 0.044715 * (x * x * x))));
    }
};

const bool published = publish<Activation, Gelu>({
    .name = "gelu",
    .category = "activations",
    .summary = "Gaussian error linear unit: x times the probability of a smaller normal value.",
    .params =
        {
            param("approximate", &Gelu::approximate, "Whether tanh stands for the exact formula."),
        },
});

} // namespace
} // namespace netwright
