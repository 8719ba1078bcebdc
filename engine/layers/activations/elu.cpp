#include "engine/layers/layer.h"

namespace netwright {
namespace {

class ELU final : public Layer {
public:
    double alpha = 1;

    void configured() override
    {
        m_function = Ref<Activation>(Value{{"class_name", "elu"}, {"config", {{"alpha", alpha}}}});
    }

    Tensor call(const Tensor& x, CallContext&) override { return apply(m_function, x); }

private:
    Ref<Activation> m_function;
};

const bool published = publish<Layer, ELU>({
    .name = "ELU",
    .category = "activations",
    .summary = "What is positive passes, the rest is alpha * (exp(x) - 1).",
    .params = {param("alpha", &ELU::alpha, "Minus the result for large negative values.")},
});

} // namespace
} // namespace netwright
