#include "engine/layers/layer.h"
#include "engine/layers/normalization/scale_and_offset.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: Wu, He 2018; keras.layers.GroupNormalization.
class GroupNormalization final : public Layer, public ScaleAndOffset {
public:
    int groups = 32;
    int axis = -1;
    double epsilon = 1e-3;

    void configured() override
    {
        if (groups != -1 && groups < 1)
            throw ConfigError(
                NW_TEXT("GroupNormalization: groups must be at least 1, or -1 for a group for each "
                        "channel, received %1."),
                groups);
    }

    void build(const Shape& input) override
    {
        expectRankAtLeast("GroupNormalization", input, 2);
        const Dimension channels = knownLength("GroupNormalization", input, axis);
        if (input.axis(axis) == 0)
            throw ShapeError(
                NW_TEXT("GroupNormalization: axis must not be the batch, received %1."), axis);
        if (channels % groupsOf(channels) != 0 || channels < groups)
            throw ShapeError(NW_TEXT("GroupNormalization: the number of channels must be a "
                                     "multiple of groups, received %1 channels and %2 groups."),
                channels, groups);
        if (scale) m_gamma = addWeight(gammaSpec({channels}));
        if (center) m_beta = addWeight(betaSpec({channels}));
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor given = floating(input);
        const Tensor x = sizeOf(given.dtype()) < 4 ? ops::cast(given, DType::float32) : given;
        const int place = x.shape().axis(axis);
        checkChannels(x.shape());
        const Dimension channels = x.shape()[place];
        const Tensor apart = ops::reshape(x, parted(x.shape(), place, channels));
        std::vector<int> axes;
        for (int i = 1; i < apart.shape().rank(); ++i)
            if (i != place) axes.push_back(i);
        const ops::Axes over{axes, true};
        const Tensor centered = apart - ops::mean(apart, over);
        const Tensor variance = ops::mean(ops::square(centered), over);
        const Tensor standard = ops::reshape(centered * ops::rsqrt(variance + epsilon), x.shape());
        const Tensor scaled = m_gamma ? standard * besideInput(m_gamma, x, place) : standard;
        const Tensor y = m_beta ? scaled + besideInput(m_beta, x, place) : scaled;
        return ops::cast(y, given.dtype());
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 5 * Layer::flops(inputs, outputs);
    }

private:
    Dimension groupsOf(Dimension channels) const
    {
        return groups == -1 ? std::max<Dimension>(channels, 1) : groups;
    }

    void checkChannels(const Shape& input) const
    {
        const Dimension expected = buildShapes().front().at(axis);
        const Dimension received = input.at(axis);
        if (received != expected)
            throw ShapeError(NW_TEXT("GroupNormalization: axis %1 of the input must have the "
                                     "length %2, for which the layer was built; received %3."),
                axis, expected, input);
    }

    // (…, groups, channels of a group, …)
    Shape parted(const Shape& input, int place, Dimension channels) const
    {
        std::vector<Dimension> lengths = input.lengths();
        const auto at = lengths.begin() + place;
        *at = channels / groupsOf(channels);
        lengths.insert(at, groupsOf(channels));
        return Shape(std::move(lengths));
    }

    static Tensor besideInput(const Weight& weight, const Tensor& x, int place)
    {
        Shape shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1));
        shape.at(place) = x.shape()[place];
        return ops::reshape(ops::cast(weight, x.dtype()), shape);
    }

    Weight m_gamma, m_beta;
};

std::vector<Param> params()
{
    std::vector<Param> result{
        param("groups", &GroupNormalization::groups,
            "How many groups the channels are parted into; -1 makes each channel a group."),
        param("axis", &GroupNormalization::axis, "The axis of the channels."),
        param("epsilon", &GroupNormalization::epsilon,
            "A small number that keeps the division away from zero.", atLeast(0)),
        param("center", &GroupNormalization::center, "Whether a learned offset is added."),
        param("scale", &GroupNormalization::scale, "Whether a learned factor is multiplied."),
    };
    for (Param& param : affineParams()) result.push_back(std::move(param));
    return result;
}

const bool published = publish<Layer, GroupNormalization>({
    .name = "GroupNormalization",
    .category = "normalization",
    .summary = "Brings each group of channels of a sample to mean 0 and variance 1, then rescales "
               "it.",
    .params = params(),
});

} // namespace
} // namespace netwright
