#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class HardTanh final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::clip(x, -1, 1); }
};

const bool published = publish<Activation, HardTanh>({
    .name = "hard_tanh",
    .category = "activations",
    .summary = "The value itself between -1 and 1, limited outside.",
});

} // namespace
} // namespace netwright
