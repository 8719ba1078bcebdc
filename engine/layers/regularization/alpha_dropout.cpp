#include "engine/layers/regularization/base_dropout.h"

#include <cmath>

namespace netwright {
namespace {

// What selu gives for very small inputs: -alpha * scale.
constexpr double kSaturation = -1.6732632423543772848 * 1.0507009873554804934;

// Source: Klambauer et al. 2017, appendix; Keras AlphaDropout.
class AlphaDropout final : public Layer {
public:
    double rate = 0.5;
    std::optional<int> seed;
    std::optional<Lengths> noiseShape;

    void configured() override
    {
        if (rate == 1)
            throw ConfigError(
                NW_TEXT("%1: rate must be less than 1, for otherwise nothing of the input is left; "
                        "received %2."),
                "AlphaDropout", rate);
    }

    Tensor call(const Tensor& input, CallContext& context) override
    {
        if (!context.isTraining() || rate == 0) return input;
        const Tensor x = floating(input);
        const Shape noise = shapeOfNoise("AlphaDropout", x.shape(), noiseShape);
        const double scale = 1 / std::sqrt((1 - rate) * (1 + rate * kSaturation * kSaturation));
        const double offset = -scale * kSaturation * rate;
        const Tensor isKept = draws(noise, rate, context.stream(seed));
        return ops::where(isKept, x * scale + offset, kSaturation * scale + offset);
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, AlphaDropout>({
    .name = "AlphaDropout",
    .category = "regularization",
    .summary = "Dropout for networks with selu: mean and variance of the values stay as they are.",
    .params = {
        param("rate", &AlphaDropout::rate, "The share that is dropped, from 0 to 1.",
            required() & between(0, 1)),
        param("seed", &AlphaDropout::seed, kSeedHelp),
        param("noise_shape", &AlphaDropout::noiseShape,
            "Shape of the draws; a length of 1 drops whole axes together, null takes the input's.",
            atLeast(1)),
    },
});

} // namespace
} // namespace netwright
