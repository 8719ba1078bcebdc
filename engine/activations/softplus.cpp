#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Softplus final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::softplus(x); }
};

const bool published = publish<Activation, Softplus>({
    .name = "softplus",
    .category = "activations",
    .summary = "A smooth relu: log(1 + exp(x)).",
});

} // namespace
} // namespace netwright
