#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Misra 2019.
class Mish final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return x * ops::tanh(ops::softplus(x)); }
};

const bool published = publish<Activation, Mish>({
    .name = "mish",
    .category = "activations",
    .summary = "x tanh(softplus(x)).",
});

} // namespace
} // namespace netwright
