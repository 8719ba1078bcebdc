#include "engine/base/error.h"
#include "engine/layers/data_format.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/conv.h"
#include "engine/ops/math.h"
#include "engine/ops/pool.h"
#include "engine/ops/shape.h"

// Convolutions and pooling as functions. Source: keras.src.ops.nn.
namespace netwright {
namespace {

DataFormat formatOf(const OperationCall& call)
{
    DataFormat format;
    if (!call.has("data_format")) return format;
    const std::string given = call.text("data_format");
    if (given != "channels_last" && given != "channels_first")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(),
            "data_format", "channels_last, channels_first", given);
    format.isChannelsFirst = given == "channels_first";
    return format;
}

// The input with channels last.
Tensor inputOf(const OperationCall& call)
{
    const Tensor x = call.floating("inputs");
    if (x.shape().rank() < 3)
        throw ShapeError(NW_TEXT("%1: a batch, spatial axes and channels are needed, received the "
                                 "shape %2."),
            call.who(), x.shape());
    return formatOf(call).toChannelsLast(x);
}

// One number for each spatial axis.
std::vector<int> spread(const OperationCall& call, const char* name, int axes, int least = 1)
{
    std::vector<int> values = call.integers(name);
    if (values.size() == 1) values.resize(static_cast<std::size_t>(axes), values.front());
    for (const int value : values)
        if (value < least)
            throw ConfigError(NW_TEXT("%1: %2 must be at least %3, received %4."), call.who(), name,
                least, value);
    if (static_cast<int>(values.size()) != axes)
        throw ConfigError(NW_TEXT("%1: %2 must hold one number for each of the %3 spatial axes, "
                                  "received %4."),
            call.who(), name, axes, values.size());
    return values;
}

std::string paddingOf(const OperationCall& call)
{
    const std::string given = call.text("padding");
    if (given != "valid" && given != "same")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(),
            "padding", "valid, same", given);
    return given;
}

Compute pool(Tensor (*function)(const Tensor&, const ops::PoolOptions&))
{
    return [function](const OperationCall& call) {
        const Tensor x = inputOf(call);
        const int axes = x.shape().rank() - 2;
        ops::PoolOptions options{.size = spread(call, "pool_size", axes)};
        options.strides = call.has("strides") ? spread(call, "strides", axes) : options.size;
        options.padding = paddingOf(call);
        return formatOf(call).fromChannelsLast(function(x, options));
    };
}

Tensor kernelOf(const OperationCall& call, const char* name, const Tensor& x)
{
    const Tensor kernel = ops::cast(call.tensor(name), x.dtype());
    if (kernel.shape().rank() != x.shape().rank())
        throw ShapeError(NW_TEXT("%1: %2 must have %3 axes, received the shape %4."), call.who(),
            name, x.shape().rank(), kernel.shape());
    return kernel;
}

ops::ConvOptions convOptions(const OperationCall& call, int axes)
{
    return {.strides = spread(call, "strides", axes),
        .dilation = spread(call, "dilation_rate", axes),
        .padding = paddingOf(call)};
}

Tensor conv(const OperationCall& call)
{
    const Tensor x = inputOf(call);
    const Tensor kernel = kernelOf(call, "kernel", x);
    ops::ConvOptions options = convOptions(call, x.shape().rank() - 2);
    const Dimension channels = x.shape().back();
    const Dimension each = kernel.shape()[-2];
    if (channels < 1 || each < 1 || channels % each != 0)
        throw ShapeError(NW_TEXT("%1: the channels of the input must be a multiple of those of "
                                 "the kernel, received %2 and %3."),
            call.who(), channels, each);
    options.groups = static_cast<int>(channels / each);
    return formatOf(call).fromChannelsLast(ops::conv(x, kernel, options));
}

Tensor depthwise(const OperationCall& call)
{
    const Tensor x = inputOf(call);
    const Tensor kernel = kernelOf(call, "kernel", x);
    return formatOf(call).fromChannelsLast(
        ops::depthwiseConv(x, kernel, convOptions(call, x.shape().rank() - 2)));
}

Tensor separable(const OperationCall& call)
{
    const Tensor x = inputOf(call);
    const int axes = x.shape().rank() - 2;
    const Tensor inner
        = ops::depthwiseConv(x, kernelOf(call, "depthwise_kernel", x), convOptions(call, axes));
    const std::vector<int> ones(static_cast<std::size_t>(axes), 1);
    const Tensor y = ops::conv(
        inner, kernelOf(call, "pointwise_kernel", x), {.strides = ones, .dilation = ones});
    return formatOf(call).fromChannelsLast(y);
}

Tensor transposed(const OperationCall& call)
{
    const Tensor x = inputOf(call);
    const int axes = x.shape().rank() - 2;
    ops::ConvTransposeOptions options{.strides = spread(call, "strides", axes),
        .dilation = spread(call, "dilation_rate", axes),
        .padding = paddingOf(call)};
    if (call.has("output_padding")) options.outputPadding = spread(call, "output_padding", axes, 0);
    return formatOf(call).fromChannelsLast(
        ops::convTranspose(x, kernelOf(call, "kernel", x), options));
}

// Two numbers, for height and width.
std::vector<int> pair(const OperationCall& call, const char* name, int least)
{
    std::vector<int> values = call.integers(name);
    if (values.size() == 1) values.push_back(values.front());
    if (values.size() != 2 || values[0] < least || values[1] < least)
        throw ConfigError(NW_TEXT("%1: %2 must be one or two numbers of at least %3, received %4."),
            call.who(), name, least, call.value(name).dump());
    return values;
}

// The cells under the window, channel by channel: (batch, channels · cells, places).
Tensor unfold(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    if (x.shape().rank() != 4)
        throw ShapeError(NW_TEXT("%1: %2 must have %3 axes, received the shape %4."), call.who(),
            "x", 4, x.shape());
    const std::vector<int> size = pair(call, "kernel_size", 1);
    const std::vector<int> dilation = pair(call, "dilation", 1);
    const std::vector<int> padding = pair(call, "padding", 0);
    const std::vector<int> stride = pair(call, "stride", 1);
    x = ops::pad(x, {{}, {}, {padding[0], padding[0]}, {padding[1], padding[1]}});
    Dimension places[2];
    for (int i = 0; i < 2; ++i) {
        const auto at = static_cast<std::size_t>(i);
        places[i]
            = ops::windowedLength(x.shape()[2 + i], size[at], stride[at], dilation[at], "valid");
    }
    if (places[0] == kUnknown || places[1] == kUnknown)
        throw ShapeError(NW_TEXT("%1: height and width must be known, received the shape %2."),
            call.who(), x.shape());
    Tensors cells;
    for (int row = 0; row < size[0]; ++row)
        for (int column = 0; column < size[1]; ++column) {
            const Dimension top = Dimension{row} * dilation[0];
            const Dimension left = Dimension{column} * dilation[1];
            const Tensor lines
                = ops::slice(x, 2, {top, top + (places[0] - 1) * stride[0] + 1, stride[0]});
            const Tensor cell
                = ops::slice(lines, 3, {left, left + (places[1] - 1) * stride[1] + 1, stride[1]});
            cells.push_back(ops::expandDimensions(cell, 2));
        }
    const Dimension count = static_cast<Dimension>(cells.size()) * x.shape()[1];
    return ops::reshape(ops::concatenate(cells, 2), {x.shape()[0], count, places[0] * places[1]});
}

constexpr const char* kPoolSignature
    = "inputs, :pool_size, :strides=None, :padding='valid', :data_format=None";
constexpr const char* kConvSignature
    = "inputs, kernel, :strides=1, :padding='valid', :data_format=None, :dilation_rate=1";

const bool published = publishOperations({
    .module = "keras.src.ops.nn",
    .summary = "A function of keras.ops that moves a window over its input.",
    .entries =
        {
            {"MaxPool", kPoolSignature, pool(ops::maxPool)},
            {"AveragePool", kPoolSignature, pool(ops::averagePool)},
            {"Conv", kConvSignature, conv},
            {"DepthwiseConv", kConvSignature, depthwise},
            {"SeparableConv",
                "inputs, depthwise_kernel, pointwise_kernel, :strides=1, :padding='valid', "
                ":data_format=None, :dilation_rate=1",
                separable},
            {"ConvTranspose",
                "inputs, kernel, :strides=1, :padding='valid', :output_padding=None, "
                ":data_format=None, :dilation_rate=1",
                transposed},
            {"Unfold", "x, :kernel_size, :dilation=1, :padding=0, :stride=1", unfold},
        },
});

} // namespace
} // namespace netwright
