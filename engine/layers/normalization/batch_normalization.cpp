#include "engine/layers/layer.h"
#include "engine/layers/normalization/scale_and_offset.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kFuzz = 1e-7; // keras.backend.epsilon()

// Source: Ioffe, Szegedy 2015; Keras BatchNormalization. The moving variance follows the biased
// variance of the batch. A frozen layer uses its moving statistics while training, too.
class BatchNormalization final : public Layer, public ScaleAndOffset {
public:
    int axis = -1;
    double momentum = 0.99;
    double epsilon = 1e-3;
    Ref<Initializer> movingMeanInitializer = "zeros";
    Ref<Initializer> movingVarianceInitializer = "ones";
    bool synchronized = false;

    void build(const Shape& input) override
    {
        expectRankAtLeast("BatchNormalization", input, 2);
        const Shape channels{knownLength("BatchNormalization", input, axis)};
        if (scale) m_gamma = addWeight(gammaSpec(channels));
        if (center) m_beta = addWeight(betaSpec(channels));
        m_movingMean = addWeight({.name = "moving_mean",
            .shape = channels,
            .initializer = movingMeanInitializer,
            .isTrainable = false});
        m_movingVariance = addWeight({.name = "moving_variance",
            .shape = channels,
            .initializer = movingVarianceInitializer,
            .isTrainable = false});
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        const Tensor input = floating(arguments.inputs.front());
        checkChannels(input.shape());
        const Tensor x = sizeOf(input.dtype()) < 4 ? ops::cast(input, DType::float32) : input;
        const Tensor gamma = scale ? ops::cast(m_gamma, x.dtype()) : Tensor();
        const Tensor beta = center ? ops::cast(m_beta, x.dtype()) : Tensor();
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        if (!context.isTraining() || !trainable) {
            const Tensor mean = ops::cast(context.read(m_movingMean), x.dtype());
            const Tensor variance = ops::cast(context.read(m_movingVariance), x.dtype());
            return {back(ops::normalizeWith(x, mean, variance, gamma, beta, axis, epsilon), input)};
        }
        const ops::BatchNormalized batch = mask
            ? normalizeMasked(x, mask, gamma, beta)
            : ops::batchNormalize(x, gamma, beta, axis, epsilon);
        follow(m_movingMean, batch.mean, context);
        follow(m_movingVariance, batch.variance, context);
        return {back(batch.y, input)};
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 2 * Layer::flops(inputs, outputs);
    }

private:
    static Tensor back(const Tensor& y, const Tensor& input) { return ops::cast(y, input.dtype()); }

    void checkChannels(const Shape& input) const
    {
        const Dimension expected = m_movingMean.variable().shape.front();
        const Dimension received = input.at(input.axis(axis));
        if (received != expected && received != kUnknown)
            throw ShapeError(NW_TEXT("BatchNormalization: axis %1 of the input must have the "
                                     "length %2, for which the layer was built; received %3."),
                axis, expected, input);
    }

    // moving * momentum + batch * (1 - momentum), written at the end of the step.
    void follow(const Weight& moving, const Tensor& batch, CallContext& context) const
    {
        const Tensor before = context.read(moving);
        const Tensor next = ops::cast(batch, before.dtype());
        context.assign(moving, before * momentum + next * (1 - momentum));
    }

    // Cells that the mask leaves out do not enter the statistics, but are normalized, too.
    ops::BatchNormalized normalizeMasked(
        const Tensor& x, const Tensor& mask, const Tensor& gamma, const Tensor& beta) const
    {
        const Shape& shape = x.shape();
        if (mask.shape().rank() != shape.rank() - 1)
            throw ShapeError(NW_TEXT("BatchNormalization: the mask must have one axis less than "
                                     "the input %1, received %2."),
                shape, mask.shape());
        const ops::Axes over = statisticsAxes(shape);
        const Tensor weights = ops::expandDimensions(ops::cast(mask, x.dtype()), -1);
        const Tensor count = ops::sum(weights, over) + kFuzz;
        const Tensor mean = ops::sum(x * weights, over) / count;
        const Tensor distance = ops::square(x * weights - mean) * weights;
        const Tensor variance = ops::sum(distance, over) / count;
        const Shape channels{shape.at(axis)};
        const Tensor flatMean = ops::reshape(mean, channels);
        const Tensor flatVariance = ops::reshape(variance, channels);
        return {ops::normalizeWith(x, flatMean, flatVariance, gamma, beta, axis, epsilon), flatMean,
            flatVariance};
    }

    // All but that of the channels; they stay, with length 1.
    ops::Axes statisticsAxes(const Shape& shape) const
    {
        std::vector<int> axes;
        for (int i = 0; i < shape.rank(); ++i)
            if (i != shape.axis(axis)) axes.push_back(i);
        return {axes, true};
    }

    Weight m_gamma, m_beta, m_movingMean, m_movingVariance;
};

// Keras 2 wrote the axis as a list of one.
Param axisParam()
{
    Param result = param("axis", &BatchNormalization::axis,
        "The axis of the channels; each channel has statistics of its own.");
    result.set = [](Configurable& object, const Value& value) {
        const bool isList = !value.is_number();
        if (isList && listItems(value).size() != 1) throw WrongType{};
        Field<int>::read(
            isList ? listItems(value)[0] : value, dynamic_cast<BatchNormalization&>(object).axis);
    };
    return result;
}

const bool published = publish<Layer, BatchNormalization>({
    .name = "BatchNormalization",
    .category = "normalization",
    .summary = "Brings each channel to mean 0 and variance 1 over the batch, then rescales it.",
    .params = {
        axisParam(),
        param("momentum", &BatchNormalization::momentum,
            "The share of the old value that the moving statistics keep at each step."),
        param("epsilon", &BatchNormalization::epsilon,
            "A small number that keeps the division away from zero.", atLeast(0)),
        param("center", &BatchNormalization::center, "Whether a learned offset is added."),
        param("scale", &BatchNormalization::scale, "Whether a learned factor is multiplied."),
        param("beta_initializer", &BatchNormalization::betaInitializer,
            "First values of the offset."),
        param("gamma_initializer", &BatchNormalization::gammaInitializer,
            "First values of the factor."),
        param("moving_mean_initializer", &BatchNormalization::movingMeanInitializer,
            "First values of the moving mean."),
        param("moving_variance_initializer", &BatchNormalization::movingVarianceInitializer,
            "First values of the moving variance."),
        param("beta_regularizer", &BatchNormalization::betaRegularizer,
            "A penalty on the offset, added to the loss."),
        param("gamma_regularizer", &BatchNormalization::gammaRegularizer,
            "A penalty on the factor, added to the loss."),
        param("beta_constraint", &BatchNormalization::betaConstraint,
            "What the offset is projected to after each step."),
        param("gamma_constraint", &BatchNormalization::gammaConstraint,
            "What the factor is projected to after each step."),
        param("synchronized", &BatchNormalization::synchronized,
            "Whether several devices share statistics; of no effect on one."),
    },
    .legacyKeys = {"renorm", "renorm_clipping", "renorm_momentum", "fused", "virtual_batch_size",
        "adjustment"},
});

} // namespace
} // namespace netwright
