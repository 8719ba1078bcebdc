#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class HardSigmoid final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::clip(x / 6 + 0.5, 0, 1); }
};

const bool published = publish<Activation, HardSigmoid>({
    .name = "hard_sigmoid",
    .category = "activations",
    .summary = "A sigmoid made of three lines: x / 6 + 0.5 between 0 and 1.",
});

} // namespace
} // namespace netwright
