#include "engine/ops/conv.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright::ops {
namespace {

std::vector<std::int64_t> list(const std::vector<int>& values)
{
    return {values.begin(), values.end()};
}

Tensor convNode(const Tensor& x, const Tensor& kernel, const Attributes& attributes, Shape shape);
Tensor inputGradientNode(
    const Tensor& g, const Tensor& kernel, const Attributes& attributes, Shape shape);
Tensor kernelGradientNode(
    const Tensor& x, const Tensor& g, const Attributes& attributes, Shape shape);

// The three maps are one trilinear form, so the gradients of each are the other two.
Tensor convNode(const Tensor& x, const Tensor& kernel, const Attributes& attributes, Shape shape)
{
    return node(
        "conv", {x, kernel}, std::move(shape),
        [](const Backward& back) {
            const Tensor g = back.upstream();
            const Tensor &x = back.input(0), &kernel = back.input(1);
            const Attributes& same = back.attributes();
            return Gradients{
                back.wants(0) ? inputGradientNode(g, kernel, same, x.shape()) : Tensor(),
                back.wants(1) ? kernelGradientNode(x, g, same, kernel.shape()) : Tensor()};
        },
        attributes);
}

Tensor inputGradientNode(
    const Tensor& g, const Tensor& kernel, const Attributes& attributes, Shape shape)
{
    return node(
        "conv_input_gradient", {g, kernel}, std::move(shape),
        [](const Backward& back) {
            const Tensor x = back.upstream();
            const Tensor &g = back.input(0), &kernel = back.input(1);
            const Attributes& same = back.attributes();
            return Gradients{back.wants(0) ? convNode(x, kernel, same, g.shape()) : Tensor(),
                back.wants(1) ? kernelGradientNode(x, g, same, kernel.shape()) : Tensor()};
        },
        attributes);
}

Tensor kernelGradientNode(
    const Tensor& x, const Tensor& g, const Attributes& attributes, Shape shape)
{
    return node(
        "conv_kernel_gradient", {x, g}, std::move(shape),
        [](const Backward& back) {
            const Tensor kernel = back.upstream();
            const Tensor &x = back.input(0), &g = back.input(1);
            const Attributes& same = back.attributes();
            return Gradients{
                back.wants(0) ? inputGradientNode(g, kernel, same, x.shape()) : Tensor(),
                back.wants(1) ? convNode(x, kernel, same, g.shape()) : Tensor()};
        },
        attributes);
}

Attributes attributesFor(const Shape& input, const Shape& kernel, const ConvOptions& options)
{
    std::vector<std::int64_t> before;
    std::vector<std::int64_t> after;
    for (std::size_t i = 0; i < options.strides.size(); ++i) {
        const int axis = static_cast<int>(i);
        const Padding padding = paddingFor(input[axis + 1], static_cast<int>(kernel[axis]),
            options.strides[i], options.dilation[i], options.padding);
        before.push_back(padding.before);
        after.push_back(padding.after);
    }
    return {{"strides", list(options.strides)}, {"dilation", list(options.dilation)},
        {"pads_before", before}, {"pads_after", after}, {"groups", std::int64_t{options.groups}}};
}

// One spatial axis of a transposed convolution: the result has (length - 1) * stride + beyond
// cells, of which the convolution whose way back this is sees `padding` more.
struct TransposedAxis {
    Dimension beyond = 0;
    Padding padding;
};

TransposedAxis transposedAxis(int size, const ConvTransposeOptions& options, int at)
{
    const auto axis = static_cast<std::size_t>(at);
    const Dimension stride = options.strides[axis];
    const Dimension reach = Dimension{size - 1} * options.dilation[axis] + 1;
    const bool isGiven = options.outputPadding.has_value();
    const Dimension given = isGiven ? (*options.outputPadding)[axis] : 0;
    TransposedAxis result;
    if (options.padding == "valid") {
        result.beyond = isGiven ? reach + given : std::max(reach, stride);
    } else {
        result.beyond = isGiven ? reach % 2 + given : stride;
        // Cells around the input once it is spread by the stride, and those before it.
        const Dimension around = result.beyond + reach - 2;
        const Dimension before = std::min(around / 2 + around % 2, reach - 1);
        result.padding.before = reach - 1 - before;
    }
    result.padding.after = std::max<Dimension>(reach - result.beyond - result.padding.before, 0);
    return result;
}

} // namespace

Dimension windowedLength(
    Dimension length, int size, int stride, int dilation, const std::string& padding)
{
    if (length == kUnknown) return kUnknown;
    const Dimension reach = Dimension{size - 1} * dilation + 1;
    if (padding != "valid") return (length + stride - 1) / stride;
    if (reach > length)
        throw ShapeError(
            NW_TEXT("The window of %1 is larger than the input of %2; use padding \"same\", a "
                    "smaller window or a larger input."),
            reach, length);
    return (length - reach) / stride + 1;
}

Padding paddingFor(Dimension length, int size, int stride, int dilation, const std::string& padding)
{
    const Dimension reach = Dimension{size - 1} * dilation;
    if (padding == "valid" || length == kUnknown) return {};
    if (padding == "causal") return {reach, 0};
    const Dimension steps = (length + stride - 1) / stride;
    const Dimension total = std::max<Dimension>((steps - 1) * stride + reach + 1 - length, 0);
    return {total / 2, total - total / 2};
}

Tensor conv(const Tensor& x, const Tensor& kernel, const ConvOptions& options)
{
    const int spatial = static_cast<int>(options.strides.size());
    const Shape& from = x.shape();
    if (from.rank() != spatial + 2)
        throw ShapeError(NW_TEXT("Convolution: expected an input with %1 axes, received %2."),
            spatial + 2, from.text());
    if (from.back() != kUnknown && from.back() != kernel.shape()[-2] * options.groups)
        throw ShapeError(NW_TEXT("Convolution: the kernel expects %1 channels, received %2."),
            kernel.shape()[-2] * options.groups, from.text());
    Shape shape{from.front()};
    for (int i = 0; i < spatial; ++i) {
        const auto at = static_cast<std::size_t>(i);
        shape.push_back(windowedLength(from[i + 1], static_cast<int>(kernel.shape()[i]),
            options.strides[at], options.dilation[at], options.padding));
    }
    shape.push_back(kernel.shape().back());
    return convNode(x, kernel, attributesFor(from, kernel.shape(), options), shape);
}

Tensor convInputGradient(
    const Tensor& upstream, const Tensor& kernel, const Shape& input, const ConvOptions& options)
{
    return inputGradientNode(
        upstream, kernel, attributesFor(input, kernel.shape(), options), input);
}

Tensor convKernelGradient(
    const Tensor& x, const Tensor& upstream, const Shape& kernel, const ConvOptions& options)
{
    return kernelGradientNode(x, upstream, attributesFor(x.shape(), kernel, options), kernel);
}

Tensor depthwiseConv(const Tensor& x, const Tensor& kernel, const ConvOptions& options)
{
    const Shape& given = kernel.shape();
    if (x.shape().back() != kUnknown && x.shape().back() != given[-2])
        throw ShapeError(NW_TEXT("Convolution: the kernel expects %1 channels, received %2."),
            given[-2], x.shape().text());
    Shape shape = given.slice(0, given.rank() - 2);
    shape.push_back(1);
    shape.push_back(given[-2] * given[-1]);
    ConvOptions grouped = options;
    grouped.groups = static_cast<int>(given[-2]);
    return conv(x, reshape(kernel, shape), grouped);
}

Dimension transposedLength(Dimension length, int size, const ConvTransposeOptions& options, int at)
{
    if (length == kUnknown) return kUnknown;
    const Dimension result = (length - 1) * options.strides[static_cast<std::size_t>(at)]
        + transposedAxis(size, options, at).beyond;
    if (result < 1)
        throw ShapeError(NW_TEXT("Transposed convolution: nothing is left of an axis of length %1; "
                                 "use a larger output_padding or input."),
            length);
    return result;
}

Tensor convTranspose(const Tensor& x, const Tensor& kernel, const ConvTransposeOptions& options)
{
    const int spatial = static_cast<int>(options.strides.size());
    const Shape& from = x.shape();
    if (from.rank() != spatial + 2)
        throw ShapeError(NW_TEXT("Convolution: expected an input with %1 axes, received %2."),
            spatial + 2, from.text());
    if (from.back() != kUnknown && from.back() != kernel.shape().back())
        throw ShapeError(NW_TEXT("Convolution: the kernel expects %1 channels, received %2."),
            kernel.shape().back(), from.text());
    Shape shape{from.front()};
    std::vector<std::int64_t> before;
    std::vector<std::int64_t> after;
    for (int i = 0; i < spatial; ++i) {
        const int size = static_cast<int>(kernel.shape()[i]);
        shape.push_back(transposedLength(from[i + 1], size, options, i));
        const Padding padding = transposedAxis(size, options, i).padding;
        before.push_back(padding.before);
        after.push_back(padding.after);
    }
    shape.push_back(kernel.shape()[-2]);
    const Attributes attributes{{"strides", list(options.strides)},
        {"dilation", list(options.dilation)}, {"pads_before", before}, {"pads_after", after},
        {"groups", std::int64_t{1}}};
    return inputGradientNode(x, kernel, attributes, shape);
}

} // namespace netwright::ops
