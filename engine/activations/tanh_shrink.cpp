#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class TanhShrink final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return x - ops::tanh(x); }
};

const bool published = publish<Activation, TanhShrink>({
    .name = "tanh_shrink",
    .category = "activations",
    .summary = "x - tanh(x).",
});

} // namespace
} // namespace netwright
