#include "engine/layers/regularization/base_dropout.h"

namespace netwright {
namespace {

class GaussianNoise final : public Layer {
public:
    double stddev = 0.1;
    std::optional<int> seed;

    Tensor call(const Tensor& input, CallContext& context) override
    {
        if (!context.isTraining() || stddev == 0) return input;
        const Tensor x = floating(input);
        const Tensor noise = ops::randomNormal(x.shape(), context.stream(seed));
        return x + ops::cast(noise * stddev, x.dtype());
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, GaussianNoise>({
    .name = "GaussianNoise",
    .category = "regularization",
    .summary = "Adds random numbers around 0 to the values while training.",
    .params = {
        param("stddev", &GaussianNoise::stddev, "Standard deviation of the noise, from 0 to 1.",
            required() & between(0, 1)),
        param("seed", &GaussianNoise::seed, kSeedHelp),
    },
});

} // namespace
} // namespace netwright
