#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Ramachandran et al. 2017.
class Silu final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return x * ops::sigmoid(x); }
};

const bool published = publish<Activation, Silu>({
    .name = "silu",
    .category = "activations",
    .summary = "x times its sigmoid, also known as swish.",
    .aliases = {"swish"},
});

} // namespace
} // namespace netwright
