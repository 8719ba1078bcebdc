#include "engine/layers/layer.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// A layer of Keras 2, which Keras 3 has as ReLU with threshold.
class ThresholdedReLU final : public Layer {
public:
    double theta = 1;

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor x = floating(input);
        return ops::where(ops::greater(x, theta), x, 0);
    }
};

const bool published = publish<Layer, ThresholdedReLU>({
    .name = "ThresholdedReLU",
    .category = "activations",
    .summary = "What is above a threshold passes, the rest becomes 0.",
    .params = {param("theta", &ThresholdedReLU::theta, "Values up to this become 0.", atLeast(0))},
});

} // namespace
} // namespace netwright
