#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// The inner relu keeps the gradient at 0 zero, as in Keras.
class Relu6 final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::clip(ops::relu(x), 0, 6); }
};

const bool published = publish<Activation, Relu6>({
    .name = "relu6",
    .category = "activations",
    .summary = "What is positive passes, at most 6.",
});

} // namespace
} // namespace netwright
