#include "engine/layers/convolutional/base_conv.h"

#include "engine/ops/conv.h"

namespace netwright {

template <int rank>
std::vector<Param> BaseConv<rank>::params()
{
    using Self = BaseConv<rank>;
    std::vector<std::string> paddings{"valid", "same"};
    if (rank == 1) paddings.push_back("causal");
    return Self::joined({
        {param("filters", &Self::filters, "Number of kernels, and so of channels of the result.",
            required() & atLeast(1))},
        Self::windowParams(std::move(paddings)),
        {param("groups", &Self::groups,
            "Parts into which channels and filters are split; each filter sees one part.",
            atLeast(1))},
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

template <int rank>
void BaseConv<rank>::configured()
{
    ConvLayer<rank>::configured();
    if (filters % groups != 0)
        throw ConfigError(NW_TEXT("%1: filters must be a multiple of groups, received %2 filters "
                                  "and %3 groups."),
            this->schema().name, filters, groups);
}

template <int rank>
void BaseConv<rank>::build(const Shape& input)
{
    this->expectInput(input);
    const Dimension channels = this->channelsOf(input);
    if (channels % groups != 0)
        throw ShapeError(
            NW_TEXT("%1: the number of channels must be a multiple of groups, received "
                    "%2 channels and %3 groups."),
            this->schema().name, channels, groups);
    m_kernel = this->addWeight({.name = "kernel",
        .shape = this->kernelShape(channels / groups, filters),
        .initializer = kernelInitializer,
        .regularizer = kernelRegularizer,
        .constraint = kernelConstraint});
    this->addBias(filters);
}

template <int rank>
Tensor BaseConv<rank>::call(const Tensor& input, CallContext&)
{
    this->expectInput(input.shape());
    const Tensor x = this->dataFormat.toChannelsLast(this->floating(input));
    return this->finished(ops::conv(x, this->value(m_kernel),
        {.strides = this->list(this->strides),
            .dilation = this->list(this->dilationRate),
            .padding = this->padding,
            .groups = groups}));
}

template <int rank>
double BaseConv<rank>::flops(
    const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const
{
    const Shape& input = inputs.front();
    const auto channels
        = static_cast<double>(this->dataFormat.isChannelsFirst ? input[1] : input.back());
    return 2 * channels / groups * this->cells(this->kernelSize) * elementsOf(outputs.front());
}

template class BaseConv<1>;
template class BaseConv<2>;
template class BaseConv<3>;

} // namespace netwright
