#include "engine/layers/masks.h"
#include "engine/layers/regularization/base_dropout.h"

namespace netwright {
namespace {

// Source: Huang et al. 2016; StochasticDepth of keras.applications.convnext.
class StochasticDepth final : public Layer {
public:
    double dropPathRate = 0.5;

    Tensor call(const Tensor& x, CallContext& context) override
    {
        if (!context.isTraining() || dropPathRate == 0) return x;
        Shape noise = x.shape();
        for (int axis = 1; axis < noise.rank(); ++axis) noise.at(axis) = 1;
        return dropped(floating(x), dropPathRate, noise, context.stream(std::nullopt));
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, StochasticDepth>({
    .name = "StochasticDepth",
    .category = "regularization",
    .summary = "Sets whole samples to zero while training, so that a random share of them skips "
               "the block that ends here.",
    .params = {param("drop_path_rate", &StochasticDepth::dropPathRate,
        "The share of the samples that is dropped, from 0 to 1.", required() & between(0, 1))},
    .module = "keras.src.applications.convnext",
});

} // namespace
} // namespace netwright
