#include "engine/layers/layer.h"
#include "engine/layers/lengths.h"
#include "engine/ops/math.h"
#include "engine/ops/random.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: Srivastava et al. 2014, in the inverted form of Keras: what is kept is scaled up.
class Dropout final : public Layer {
public:
    double rate = 0.5;
    std::optional<int> seed;
    std::optional<Lengths> noiseShape;

    Tensor call(const Tensor& x, CallContext& context) override
    {
        if (!context.isTraining() || rate == 0) return x;
        if (rate == 1) return ops::zerosLike(x);
        const Tensor drawn = ops::randomUniform(shapeOfNoise(x.shape()), context.stream(seed));
        return ops::where(ops::greaterEqual(drawn, rate), x * (1 / (1 - rate)), 0);
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

private:
    // Where an axis has length 1 here, one draw serves its whole length.
    Shape shapeOfNoise(const Shape& input) const
    {
        if (!noiseShape) return input;
        if (static_cast<int>(noiseShape->size()) != input.rank())
            throw ShapeError(NW_TEXT("Dropout: noise_shape must have one length for each of the %1 "
                                     "axes of the input, received %2."),
                input.rank(), noiseShape->size());
        Shape result = input;
        for (int axis = 0; axis < input.rank(); ++axis)
            if (const auto length = (*noiseShape)[static_cast<std::size_t>(axis)])
                result.at(axis) = *length;
        return result;
    }
};

const bool published = publish<Layer, Dropout>({
    .name = "Dropout",
    .category = "regularization",
    .summary = "Sets a random share of the values to zero while training, to prevent overfitting.",
    .params = {
        param("rate", &Dropout::rate, "The share that is dropped, from 0 to 1.",
            required() & between(0, 1)),
        param("seed", &Dropout::seed, "Fixes the draws of this layer, whatever the run's seed."),
        param("noise_shape", &Dropout::noiseShape,
            "Shape of the draws; a length of 1 drops whole axes together, null takes the input's.",
            atLeast(1)),
    },
});

} // namespace
} // namespace netwright
