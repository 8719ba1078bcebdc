#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Sigmoid final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::sigmoid(x); }
};

const bool published = publish<Activation, Sigmoid>({
    .name = "sigmoid",
    .category = "activations",
    .summary = "S-shaped between 0 and 1: 1 / (1 + exp(-x)).",
});

} // namespace
} // namespace netwright
