#include "engine/layers/convolutional/base_conv.h"

#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/conv.h"
#include "engine/ops/math.h"

#include <algorithm>

namespace netwright {
namespace {

template <class Tuple>
std::vector<int> list(const Tuple& values)
{
    return {values.begin(), values.end()};
}

template <class Tuple>
bool hasMoreThanOne(const Tuple& values)
{
    return std::any_of(values.begin(), values.end(), [](int value) { return value > 1; });
}

} // namespace

template <int rank>
std::vector<Param> BaseConv<rank>::params()
{
    using Self = BaseConv<rank>;
    std::vector<std::string> paddings{"valid", "same"};
    if (rank == 1) paddings.push_back("causal");
    return {
        param("filters", &Self::filters, "Number of kernels, and so of channels of the result.",
            required() & atLeast(1)),
        param("kernel_size", &Self::kernelSize, "Cells that a kernel covers along each axis.",
            required() & atLeast(1)),
        param("strides", &Self::strides, "Cells from one position of the kernel to the next.",
            atLeast(1)),
        param("padding", &Self::padding,
            "What happens at the edges: valid keeps inside, same adds zeros around.",
            oneOf(std::move(paddings))),
        dataFormatParam(&Self::dataFormat),
        param("dilation_rate", &Self::dilationRate,
            "Distance of the cells that neighbouring kernel elements see.", atLeast(1)),
        param("groups", &Self::groups,
            "Parts into which channels and filters are split; each filter sees one part.",
            atLeast(1)),
        param("activation", &Self::activation, "The function that is applied to the result."),
        param("use_bias", &Self::useBias, "Whether each filter adds a learned offset."),
        param("kernel_initializer", &Self::kernelInitializer, "First values of the kernel."),
        param("bias_initializer", &Self::biasInitializer, "First values of the offset."),
        param("kernel_regularizer", &Self::kernelRegularizer,
            "A penalty on the kernel, added to the loss."),
        param("bias_regularizer", &Self::biasRegularizer,
            "A penalty on the offset, added to the loss."),
        param("activity_regularizer", &Layer::activityRegularizer,
            "A penalty on what the layer puts out, added to the loss."),
        param("kernel_constraint", &Self::kernelConstraint,
            "What the kernel is projected to after each step."),
        param("bias_constraint", &Self::biasConstraint,
            "What the offset is projected to after each step."),
    };
}

template <int rank>
void BaseConv<rank>::configured()
{
    const std::string& who = schema().name;
    if (!activation) activation = "linear"; // as Keras writes null
    if (filters % groups != 0)
        throw ConfigError(NW_TEXT("%1: filters must be a multiple of groups, received %2 filters "
                                  "and %3 groups."),
            who, filters, groups);
    if (hasMoreThanOne(strides) && hasMoreThanOne(dilationRate))
        throw ConfigError(
            NW_TEXT("%1: strides and dilation_rate cannot both be more than 1."), who);
    if (padding == "causal" && dataFormat.isChannelsFirst)
        throw ConfigError(
            NW_TEXT("%1: the padding \"causal\" needs the data_format channels_last."), who);
}

template <int rank>
void BaseConv<rank>::check(const Shape& input) const
{
    const std::string& who = schema().name;
    expectRank(who, input, rank + 2);
    expectFits(
        who, dataFormat.toChannelsLast(input), {list(kernelSize), list(dilationRate), padding});
}

template <int rank>
void BaseConv<rank>::build(const Shape& input)
{
    const std::string& who = schema().name;
    check(input);
    const Dimension channels = knownLength(who, input, dataFormat.isChannelsFirst ? 1 : -1);
    if (channels % groups != 0)
        throw ShapeError(
            NW_TEXT("%1: the number of channels must be a multiple of groups, received "
                    "%2 channels and %3 groups."),
            who, channels, groups);
    Shape kernel(std::vector<Dimension>(kernelSize.begin(), kernelSize.end()));
    kernel.push_back(channels / groups);
    kernel.push_back(filters);
    m_kernel = addWeight({.name = "kernel",
        .shape = kernel,
        .initializer = kernelInitializer,
        .regularizer = kernelRegularizer,
        .constraint = kernelConstraint});
    if (useBias)
        m_bias = addWeight({.name = "bias",
            .shape = {filters},
            .initializer = biasInitializer,
            .regularizer = biasRegularizer,
            .constraint = biasConstraint});
}

template <int rank>
Tensor BaseConv<rank>::call(const Tensor& input, CallContext&)
{
    check(input.shape());
    const Tensor x = dataFormat.toChannelsLast(floating(input));
    const Tensor y = ops::conv(x, value(m_kernel),
        {.strides = list(strides),
            .dilation = list(dilationRate),
            .padding = padding,
            .groups = groups});
    return apply(activation, dataFormat.fromChannelsLast(useBias ? y + value(m_bias) : y));
}

template <int rank>
Tensors BaseConv<rank>::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    return noMasks(outputs);
}

template <int rank>
double BaseConv<rank>::flops(
    const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const
{
    const Shape& input = inputs.front();
    double products = static_cast<double>(dataFormat.isChannelsFirst ? input[1] : input.back())
        / static_cast<double>(groups);
    for (const int size : kernelSize) products *= size;
    return 2 * products * elementsOf(outputs.front());
}

template class BaseConv<1>;
template class BaseConv<2>;
template class BaseConv<3>;

} // namespace netwright
