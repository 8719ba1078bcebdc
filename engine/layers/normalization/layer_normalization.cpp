#include "engine/layers/axes.h"
#include "engine/layers/layer.h"
#include "engine/layers/normalization/scale_and_offset.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

// Source: Ba et al. 2016; keras.layers.LayerNormalization.
class LayerNormalization final : public Layer, public ScaleAndOffset {
public:
    OneOrMoreAxes axis{.values = {-1}};
    double epsilon = 1e-3;
    bool rmsScaling = false;

    void build(const Shape& input) override
    {
        expectRankAtLeast("LayerNormalization", input, 2);
        m_axes = axesOf("LayerNormalization", input, axis);
        Shape shape;
        for (const int one : m_axes) shape.push_back(knownLength("LayerNormalization", input, one));
        if (scale || rmsScaling) m_gamma = addWeight(gammaSpec(shape));
        if (center && !rmsScaling) m_beta = addWeight(betaSpec(shape));
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        checkLengths(input.shape());
        const Tensor given = floating(input);
        const Tensor x = sizeOf(given.dtype()) < 4 ? ops::cast(given, DType::float32) : given;
        const Tensor y = rmsScaling     ? scaledByVariance(x)
            : isAtEnd(x.shape().rank()) ? ops::layerNormalize(x, weight(m_gamma, x),
                  weight(m_beta, x), static_cast<int>(m_axes.size()), epsilon)
                                        : normalized(x);
        return ops::cast(y, computeDType());
    }

    // The sums are made of what comes, not of what a half-precision policy makes of it.
    bool castsInputs() const override { return false; }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 5 * Layer::flops(inputs, outputs);
    }

private:
    void checkLengths(const Shape& input) const
    {
        for (std::size_t i = 0; i < m_axes.size(); ++i) {
            const Dimension received = input.at(input.axis(m_axes[i]));
            const Dimension expected = buildShapes().front().at(m_axes[i]);
            if (received != expected && received != kUnknown)
                throw ShapeError(NW_TEXT("LayerNormalization: axis %1 of the input must have the "
                                         "length %2, for which the layer was built; received %3."),
                    m_axes[i], expected, input);
        }
    }

    // Whether the axes are the last ones, in order.
    bool isAtEnd(int rank) const
    {
        for (std::size_t i = 0; i < m_axes.size(); ++i)
            if (m_axes[i] != rank - static_cast<int>(m_axes.size() - i)) return false;
        return true;
    }

    ops::Axes over() const { return {m_axes, true}; }

    static Tensor weight(const Weight& weight, const Tensor& x)
    {
        return weight ? ops::cast(weight, x.dtype()) : Tensor();
    }

    // Values of a weight where its axes stand in x; as in Keras they are not put in order.
    Tensor besideInput(const Weight& weight, const Tensor& x) const
    {
        Shape shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1));
        for (const int one : m_axes) shape.at(one) = buildShapes().front().at(one);
        return ops::reshape(LayerNormalization::weight(weight, x), shape);
    }

    Tensor normalized(const Tensor& x) const
    {
        const Tensor centered = x - ops::mean(x, over());
        const Tensor variance = ops::mean(ops::square(centered), over());
        Tensor y = centered * ops::rsqrt(variance + epsilon);
        if (m_gamma) y = y * besideInput(m_gamma, x);
        return m_beta ? y + besideInput(m_beta, x) : y;
    }

    Tensor scaledByVariance(const Tensor& x) const
    {
        const Tensor variance = ops::variance(x, over());
        return x * ops::rsqrt(variance + epsilon) * besideInput(m_gamma, x);
    }

    std::vector<int> m_axes; // counted from the first
    Weight m_gamma, m_beta;
};

std::vector<Param> params()
{
    std::vector<Param> result{
        param("axis", &LayerNormalization::axis,
            "The axis or axes whose values are brought to mean 0 and variance 1 together."),
        param("epsilon", &LayerNormalization::epsilon,
            "A small number that keeps the division away from zero.", atLeast(0)),
        param("center", &LayerNormalization::center, "Whether a learned offset is added."),
        param("scale", &LayerNormalization::scale, "Whether a learned factor is multiplied."),
        param("rms_scaling", &LayerNormalization::rmsScaling,
            "Whether values are only divided by their deviation; RMSNormalization replaces it."),
    };
    for (Param& param : affineParams()) result.push_back(std::move(param));
    return result;
}

const bool published = publish<Layer, LayerNormalization>({
    .name = "LayerNormalization",
    .category = "normalization",
    .summary = "Brings the values of each sample to mean 0 and variance 1, then rescales them.",
    .params = params(),
});

} // namespace
} // namespace netwright
