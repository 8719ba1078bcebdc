#include "engine/layers/regularization/base_dropout.h"

#include <cmath>

namespace netwright {
namespace {

// Source: Srivastava et al. 2014, section 10.
class GaussianDropout final : public Layer {
public:
    double rate = 0.5;
    std::optional<int> seed;

    void configured() override
    {
        if (rate == 1)
            throw ConfigError(
                NW_TEXT("%1: rate must be less than 1, for otherwise the noise has no bounds; "
                        "received %2."),
                "GaussianDropout", rate);
    }

    Tensor call(const Tensor& input, CallContext& context) override
    {
        if (!context.isTraining() || rate == 0) return input;
        const Tensor x = floating(input);
        const Tensor noise = ops::randomNormal(x.shape(), context.stream(seed));
        return x * ops::cast(noise * std::sqrt(rate / (1 - rate)) + 1, x.dtype());
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, GaussianDropout>({
    .name = "GaussianDropout",
    .category = "regularization",
    .summary = "Multiplies the values by random numbers around 1 while training.",
    .params = {
        param("rate", &GaussianDropout::rate,
            "The strength, as for dropout: the noise deviates by the root of rate / (1 - rate).",
            required() & between(0, 1)),
        param("seed", &GaussianDropout::seed, kSeedHelp),
    },
});

} // namespace
} // namespace netwright
