#include "engine/layers/axes.h"
#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kLeastNorm = 1e-12;

// Source: keras.layers.UnitNormalization.
class UnitNormalization final : public Layer {
public:
    OneOrMoreAxes axis{.values = {-1}};

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor x = floating(input);
        const ops::Axes along{axesOf("UnitNormalization", x.shape(), axis), true};
        const Tensor squares = ops::sum(ops::square(x), along);
        return x * ops::rsqrt(ops::maximum(squares, kLeastNorm * kLeastNorm));
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 3 * Layer::flops(inputs, outputs);
    }
};

const bool published = publish<Layer, UnitNormalization>({
    .name = "UnitNormalization",
    .category = "normalization",
    .summary = "Scales the values along an axis so that the sum of their squares is 1.",
    .params = {param(
        "axis", &UnitNormalization::axis, "The axis or axes whose values together get length 1.")},
});

} // namespace
} // namespace netwright
