#include "engine/layers/layer.h"

namespace netwright {
namespace {

class ActivationLayer final : public Layer {
public:
    Ref<netwright::Activation> activation = "linear";

    void configured() override
    {
        if (!activation) activation = "linear"; // as Keras writes null
    }

    Tensor call(const Tensor& x, CallContext&) override { return apply(activation, x); }
};

const bool published = publish<Layer, ActivationLayer>({
    .name = "Activation",
    .category = "core",
    .summary = "Applies a function to every value.",
    .params = {param("activation", &ActivationLayer::activation,
        "The function that is applied, such as relu.", required())},
});

} // namespace
} // namespace netwright
