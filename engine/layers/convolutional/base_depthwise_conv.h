#pragma once

#include "engine/layers/convolutional/conv_layer.h"
#include "engine/ops/conv.h"

namespace netwright {

// What DepthwiseConv1D and DepthwiseConv2D share: the weights kernel (spatial…, channels,
// depth_multiplier) and bias (channels * depth_multiplier,); every channel has filters of its own.
// Source: Keras BaseDepthwiseConv.
template <int rank>
class BaseDepthwiseConv : public ConvLayer<rank> {
public:
    int depthMultiplier = 1;
    Ref<Initializer> depthwiseInitializer = "glorot_uniform";
    Ref<Regularizer> depthwiseRegularizer;
    Ref<Constraint> depthwiseConstraint;

    // The settings in Keras's order.
    static std::vector<Param> params()
    {
        using Self = BaseDepthwiseConv<rank>;
        return Self::joined({
            {param("depth_multiplier", &Self::depthMultiplier,
                "Filters that each channel has of its own.", atLeast(1))},
            Self::windowParams({"valid", "same"}),
            Self::resultParams(),
            {param("depthwise_initializer", &Self::depthwiseInitializer,
                 "First values of the kernel."),
                Self::biasInitializerParam(),
                param("depthwise_regularizer", &Self::depthwiseRegularizer,
                    "A penalty on the kernel, added to the loss.")},
            Self::biasAndActivityRegularizerParams(),
            {param("depthwise_constraint", &Self::depthwiseConstraint,
                 "What the kernel is projected to after each step."),
                Self::biasConstraintParam()},
        });
    }
    // What Keras 2 wrote of settings that have no meaning here.
    static std::vector<std::string> legacyKeys()
    {
        return {
            "filters", "groups", "kernel_initializer", "kernel_regularizer", "kernel_constraint"};
    }

    void build(const Shape& input) override
    {
        this->expectInput(input);
        const Dimension channels = this->channelsOf(input);
        m_kernel = this->addWeight({.name = "kernel",
            .shape = this->kernelShape(channels, depthMultiplier),
            .initializer = depthwiseInitializer,
            .regularizer = depthwiseRegularizer,
            .constraint = depthwiseConstraint});
        this->addBias(channels * depthMultiplier);
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        this->expectInput(input.shape());
        const Tensor x = this->dataFormat.toChannelsLast(this->floating(input));
        return this->finished(ops::depthwiseConv(x, this->value(m_kernel),
            {.strides = this->list(this->strides),
                .dilation = this->list(this->dilationRate),
                .padding = this->padding}));
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const override
    {
        return 2 * this->cells(this->kernelSize) * elementsOf(outputs.front());
    }

private:
    Weight m_kernel;
};

} // namespace netwright
