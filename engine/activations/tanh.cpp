#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Tanh final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::tanh(x); }
};

const bool published = publish<Activation, Tanh>({
    .name = "tanh",
    .category = "activations",
    .summary = "S-shaped between -1 and 1.",
});

} // namespace
} // namespace netwright
