#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Howard et al. 2019.
class HardSilu final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return x * ops::clip(x + 3, 0, 6) / 6; }
};

const bool published = publish<Activation, HardSilu>({
    .name = "hard_silu",
    .category = "activations",
    .summary = "Silu with hard_sigmoid: x times a gate of three lines.",
    .aliases = {"hard_swish"},
});

} // namespace
} // namespace netwright
