#pragma once

#include "engine/layers/convolutional/conv_layer.h"
#include "engine/ops/conv.h"

#include <optional>

namespace netwright {

// What Conv1DTranspose, Conv2DTranspose and Conv3DTranspose share: the weights kernel (spatial…,
// filters, channels) and bias (filters,), and activation(way back through a convolution + bias).
// Source: Keras BaseConvTranspose.
template <int rank>
class BaseConvTranspose : public ConvLayer<rank> {
public:
    using typename ConvLayer<rank>::Tuple;

    int filters = 1;
    std::optional<Tuple> outputPadding;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Regularizer> kernelRegularizer;
    Ref<Constraint> kernelConstraint;

    // The settings in Keras's order. Keras forgets output_padding in a file; here it is written
    // where it was given, which Keras reads.
    static std::vector<Param> params()
    {
        using Self = BaseConvTranspose<rank>;
        Param outputPadding = param("output_padding", &Self::outputPadding,
            "Cells added behind the result along each axis, fewer than strides; null fits the "
            "padding.",
            atLeast(0));
        outputPadding.isInherited = true;
        return Self::joined({
            {param("filters", &Self::filters,
                "Number of kernels, and so of channels of the result.", required() & atLeast(1))},
            Self::windowParams({"valid", "same"}),
            {std::move(outputPadding)},
            Self::resultParams(),
            {param("kernel_initializer", &Self::kernelInitializer, "First values of the kernel."),
                Self::biasInitializerParam(),
                param("kernel_regularizer", &Self::kernelRegularizer,
                    "A penalty on the kernel, added to the loss.")},
            Self::biasAndActivityRegularizerParams(),
            {param("kernel_constraint", &Self::kernelConstraint,
                 "What the kernel is projected to after each step."),
                Self::biasConstraintParam()},
        });
    }

    void configured() override
    {
        ConvLayer<rank>::configured();
        if (!outputPadding) return;
        for (std::size_t i = 0; i < outputPadding->size(); ++i)
            if ((*outputPadding)[i] >= this->strides[i])
                throw ConfigError(NW_TEXT("%1: output_padding must be less than strides along each "
                                          "axis, received %2 and %3."),
                    this->schema().name, (*outputPadding)[i], this->strides[i]);
    }

    void build(const Shape& input) override
    {
        expectRank(this->schema().name, input, rank + 2);
        m_kernel = this->addWeight({.name = "kernel",
            .shape = this->kernelShape(filters, this->channelsOf(input)),
            .initializer = kernelInitializer,
            .regularizer = kernelRegularizer,
            .constraint = kernelConstraint});
        this->addBias(filters);
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        expectRank(this->schema().name, input.shape(), rank + 2);
        ops::ConvTransposeOptions options{.strides = this->list(this->strides),
            .dilation = this->list(this->dilationRate),
            .padding = this->padding};
        if (outputPadding) options.outputPadding = this->list(*outputPadding);
        const Tensor x = this->dataFormat.toChannelsLast(this->floating(input));
        return this->finished(ops::convTranspose(x, this->value(m_kernel), options));
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>&) const override
    {
        return 2.0 * filters * this->cells(this->kernelSize) * elementsOf(inputs.front());
    }

private:
    Weight m_kernel;
};

} // namespace netwright
