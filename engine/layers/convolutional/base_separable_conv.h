#pragma once

#include "engine/layers/convolutional/conv_layer.h"
#include "engine/ops/conv.h"

namespace netwright {

// What SeparableConv1D and SeparableConv2D share: first a convolution that keeps the channels
// apart, depthwise_kernel (spatial…, channels, depth_multiplier), then one of single cells that
// mixes them, pointwise_kernel (1…, channels * depth_multiplier, filters), and bias (filters,).
// Source: Keras BaseSeparableConv.
template <int rank>
class BaseSeparableConv : public ConvLayer<rank> {
public:
    int depthMultiplier = 1;
    int filters = 1;
    Ref<Initializer> depthwiseInitializer = "glorot_uniform";
    Ref<Initializer> pointwiseInitializer = "glorot_uniform";
    Ref<Regularizer> depthwiseRegularizer, pointwiseRegularizer;
    Ref<Constraint> depthwiseConstraint, pointwiseConstraint;

    // The settings in Keras's order. "causal" is Keras 2's, for series.
    static std::vector<Param> params()
    {
        using Self = BaseSeparableConv<rank>;
        std::vector<std::string> paddings{"valid", "same"};
        if (rank == 1) paddings.push_back("causal");
        return Self::joined({
            {param("depth_multiplier", &Self::depthMultiplier,
                 "Filters that each channel has of its own.", atLeast(1)),
                param("filters", &Self::filters,
                    "Number of mixtures of them, and so of channels of the result.",
                    required() & atLeast(1))},
            Self::windowParams(std::move(paddings)),
            Self::resultParams(),
            {param("depthwise_initializer", &Self::depthwiseInitializer,
                 "First values of the kernel that keeps the channels apart."),
                param("pointwise_initializer", &Self::pointwiseInitializer,
                    "First values of the kernel that mixes the channels."),
                Self::biasInitializerParam(),
                param("depthwise_regularizer", &Self::depthwiseRegularizer,
                    "A penalty on the kernel that keeps the channels apart, added to the loss."),
                param("pointwise_regularizer", &Self::pointwiseRegularizer,
                    "A penalty on the kernel that mixes the channels, added to the loss.")},
            Self::biasAndActivityRegularizerParams(),
            {param("depthwise_constraint", &Self::depthwiseConstraint,
                 "What the kernel that keeps the channels apart is projected to after each step."),
                param("pointwise_constraint", &Self::pointwiseConstraint,
                    "What the kernel that mixes the channels is projected to after each step."),
                Self::biasConstraintParam()},
        });
    }
    // What Keras 2 wrote of settings that have no meaning here.
    static std::vector<std::string> legacyKeys()
    {
        return {"groups", "kernel_initializer", "kernel_regularizer", "kernel_constraint"};
    }

    void build(const Shape& input) override
    {
        this->expectInput(input);
        const Dimension channels = this->channelsOf(input);
        m_depthwise = this->addWeight({.name = "depthwise_kernel",
            .shape = this->kernelShape(channels, depthMultiplier),
            .initializer = depthwiseInitializer,
            .regularizer = depthwiseRegularizer,
            .constraint = depthwiseConstraint});
        Shape point(std::vector<Dimension>(static_cast<std::size_t>(rank), 1));
        point.push_back(channels * depthMultiplier);
        point.push_back(filters);
        m_pointwise = this->addWeight({.name = "pointwise_kernel",
            .shape = point,
            .initializer = pointwiseInitializer,
            .regularizer = pointwiseRegularizer,
            .constraint = pointwiseConstraint});
        this->addBias(filters);
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        this->expectInput(input.shape());
        const Tensor x = this->dataFormat.toChannelsLast(this->floating(input));
        const Tensor apart = ops::depthwiseConv(x, this->value(m_depthwise),
            {.strides = this->list(this->strides),
                .dilation = this->list(this->dilationRate),
                .padding = this->padding});
        const std::vector<int> ones(static_cast<std::size_t>(rank), 1);
        return this->finished(
            ops::conv(apart, this->value(m_pointwise), {.strides = ones, .dilation = ones}));
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        const Shape& input = inputs.front();
        const auto channels
            = static_cast<double>(this->dataFormat.isChannelsFirst ? input[1] : input.back());
        const double apart = channels * depthMultiplier;
        const double positions = elementsOf(outputs.front()) / filters;
        return 2 * positions * apart * (this->cells(this->kernelSize) + filters);
    }

private:
    Weight m_depthwise, m_pointwise;
};

} // namespace netwright
