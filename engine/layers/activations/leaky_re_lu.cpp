#include "engine/layers/layer.h"

namespace netwright {
namespace {

class LeakyReLU final : public Layer {
public:
    double negativeSlope = 0.3;

    void configured() override
    {
        m_function = Ref<Activation>(
            Value{{"class_name", "leaky_relu"}, {"config", {{"negative_slope", negativeSlope}}}});
    }

    Tensor call(const Tensor& x, CallContext&) override { return apply(m_function, x); }

private:
    Ref<Activation> m_function;
};

const bool published = publish<Layer, LeakyReLU>({
    .name = "LeakyReLU",
    .category = "activations",
    .summary = "What is positive passes, the rest is damped by a slope.",
    .params
    = {param("negative_slope", &LeakyReLU::negativeSlope, "Slope for negative values.", atLeast(0))
            .alias("alpha")},
});

} // namespace
} // namespace netwright
