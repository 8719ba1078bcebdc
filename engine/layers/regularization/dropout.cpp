#include "engine/layers/regularization/base_dropout.h"

namespace netwright {
namespace {

class Dropout final : public Layer {
public:
    double rate = 0.5;
    std::optional<int> seed;
    std::optional<Lengths> noiseShape;

    Tensor call(const Tensor& x, CallContext& context) override
    {
        if (!context.isTraining() || rate == 0) return x;
        const Shape noise = shapeOfNoise("Dropout", x.shape(), noiseShape);
        return dropped(floating(x), rate, noise, context.stream(seed));
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, Dropout>({
    .name = "Dropout",
    .category = "regularization",
    .summary = "Sets a random share of the values to zero while training, to prevent overfitting.",
    .params = {
        param("rate", &Dropout::rate, "The share that is dropped, from 0 to 1.",
            required() & between(0, 1)),
        param("seed", &Dropout::seed, kSeedHelp),
        param("noise_shape", &Dropout::noiseShape,
            "Shape of the draws; a length of 1 drops whole axes together, null takes the input's.",
            atLeast(1)),
    },
});

} // namespace
} // namespace netwright
