#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Touvron et al. 2021; LayerScale of keras.applications.convnext.
class LayerScale final : public Layer {
public:
    double initValues = 1e-6;
    int projectionDim = 1;

    void build(const Shape&) override
    {
        const Value first = {{"class_name", "Constant"}, {"config", {{"value", initValues}}}};
        // Keras leaves the weight without a name of its own.
        m_gamma = addWeight(
            {.name = "variable", .shape = {projectionDim}, .initializer = Ref<Initializer>(first)});
    }

    Tensor call(const Tensor& x, CallContext&) override { return floating(x) * value(m_gamma); }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

private:
    Weight m_gamma;
};

const bool published = publish<Layer, LayerScale>({
    .name = "LayerScale",
    .category = "normalization",
    .summary = "Multiplies each channel by a learned factor that starts near zero, so that a deep "
               "network begins as a shallow one.",
    .params = {
        param("init_values", &LayerScale::initValues, "The first value of all factors.",
            required()),
        param("projection_dim", &LayerScale::projectionDim,
            "Number of factors: the length of the last axis.", required() & atLeast(1)),
    },
    .module = "keras.src.applications.convnext",
});

} // namespace
} // namespace netwright
