#include "engine/ops/conv.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"

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

} // namespace netwright::ops
