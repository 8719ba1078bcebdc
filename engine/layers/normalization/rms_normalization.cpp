#include "engine/layers/axes.h"
#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

// Source: Zhang, Sennrich 2019; keras.layers.RMSNormalization.
class RMSNormalization final : public Layer {
public:
    OneOrMoreAxes axis{.values = {-1}};
    double epsilon = 1e-6;

    void build(const Shape& input) override
    {
        expectRankAtLeast("RMSNormalization", input, 2);
        OneOrMoreAxes inOrder = axis;
        std::sort(inOrder.values.begin(), inOrder.values.end()); // as Keras does, before counting
        m_axes = axesOf("RMSNormalization", input, inOrder);
        Shape shape;
        for (const int one : m_axes) shape.push_back(knownLength("RMSNormalization", input, one));
        m_scale = addWeight({.name = "scale", .shape = shape, .initializer = "ones"});
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor given = floating(input);
        const Tensor x = sizeOf(given.dtype()) < 4 ? ops::cast(given, DType::float32) : given;
        const Tensor squares = ops::mean(ops::square(x), {m_axes, true});
        const Tensor y = x * ops::rsqrt(squares + epsilon) * besideInput(x);
        return ops::cast(y, given.dtype());
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 4 * Layer::flops(inputs, outputs);
    }

private:
    Tensor besideInput(const Tensor& x) const
    {
        Shape shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1));
        for (const int one : m_axes) {
            const Dimension expected = buildShapes().front().at(one);
            const Dimension received = x.shape().at(x.shape().axis(one));
            if (received != expected && received != kUnknown)
                throw ShapeError(NW_TEXT("RMSNormalization: axis %1 of the input must have the "
                                         "length %2, for which the layer was built; received %3."),
                    one, expected, x.shape());
            shape.at(one) = expected;
        }
        return ops::reshape(ops::cast(m_scale, x.dtype()), shape);
    }

    std::vector<int> m_axes; // counted from the first
    Weight m_scale;
};

const bool published = publish<Layer, RMSNormalization>({
    .name = "RMSNormalization",
    .category = "normalization",
    .summary = "Divides values by the root of the mean of their squares, then rescales them.",
    .params
    = {param("axis", &RMSNormalization::axis, "The axis or axes whose values are scaled together."),
        param("epsilon", &RMSNormalization::epsilon,
            "A small number that keeps the division away from zero.", atLeast(0))},
});

} // namespace
} // namespace netwright
