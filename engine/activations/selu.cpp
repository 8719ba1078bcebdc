#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Klambauer et al. 2017.
class Selu final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override
    {
        const Tensor negative = ops::expm1(ops::where(ops::greater(x, 0), 0, x));
        return kScale * (ops::relu(x) + kAlpha * negative);
    }

private:
    static constexpr double kAlpha = 1.6732632423543772;
    static constexpr double kScale = 1.0507009873554805;
};

const bool published = publish<Activation, Selu>({
    .name = "selu",
    .category = "activations",
    .summary = "Elu scaled so that mean and variance go on from layer to layer.",
});

} // namespace
} // namespace netwright
