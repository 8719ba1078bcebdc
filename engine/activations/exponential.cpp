#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Exponential final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::exp(x); }
};

const bool published = publish<Activation, Exponential>({
    .name = "exponential",
    .category = "activations",
    .summary = "e to the power of x.",
});

} // namespace
} // namespace netwright
