#include "engine/kernels/window.h"

#include <cassert>

namespace netwright {
namespace {

using Lengths = std::vector<Dimension>;

Lengths spatial(const Shape& data)
{
    return data.slice(1, data.rank() - 1).lengths();
}

Window makeWindow(
    const Attributes& attributes, const Lengths& input, const Lengths& size, const Lengths& output)
{
    Window window;
    window.rank = static_cast<int>(input.size());
    assert(window.rank >= 1 && window.rank <= 3);
    const Lengths& strides = attributes.integers("strides");
    const Lengths& before = attributes.integers("pads_before");
    const Lengths& after = attributes.integers("pads_after");
    const Lengths dilation
        = attributes.has("dilation") ? attributes.integers("dilation") : Lengths(input.size(), 1);
    for (std::size_t i = 0; i < input.size(); ++i)
        window.axes[i + 3 - input.size()] = {.input = input[i],
            .output = output[i],
            .size = size[i],
            .stride = strides[i],
            .dilation = dilation[i],
            .before = before[i],
            .after = after[i]};
    return window;
}

template <class Length>
Dimension product(const Window& window, Length length)
{
    Dimension result = 1;
    for (const WindowAxis& axis : window.axes) result *= axis.*length;
    return result;
}

} // namespace

Dimension Window::inputCells() const
{
    return product(*this, &WindowAxis::input);
}

Dimension Window::outputCells() const
{
    return product(*this, &WindowAxis::output);
}

Dimension Window::taps() const
{
    return product(*this, &WindowAxis::size);
}

bool Window::isPointwise() const
{
    return taps() == 1 && !isPadded() && !isStrided();
}

bool Window::isPadded() const
{
    return std::any_of(axes.begin(), axes.end(),
        [](const WindowAxis& axis) { return axis.before != 0 || axis.after != 0; });
}

bool Window::isStrided() const
{
    return std::any_of(
        axes.begin(), axes.end(), [](const WindowAxis& axis) { return axis.stride != 1; });
}

Dimension ConvShape::work() const
{
    return batch * window.outputCells() * window.taps() * groupChannels() * filters;
}

ConvShape convShape(const KernelRequest& request)
{
    const std::string& op = request.node.op;
    const bool isInputGradient = op == "conv_input_gradient";
    const bool isKernelGradient = op == "conv_kernel_gradient";
    const Shape& x = isInputGradient ? request.output().shape : request.input(0).shape;
    const Shape& kernel = isKernelGradient ? request.output().shape : request.input(1).shape;
    const Shape& y = isInputGradient ? request.input(0).shape
        : isKernelGradient           ? request.input(1).shape
                                     : request.output().shape;
    return {.window = makeWindow(request.attributes(), spatial(x),
                kernel.slice(0, kernel.rank() - 2).lengths(), spatial(y)),
        .batch = x.front(),
        .channels = x.back(),
        .filters = y.back(),
        .groups = request.attributes().integer("groups")};
}

PoolShape poolShape(const KernelRequest& request)
{
    const std::string& op = request.node.op;
    const bool isSecond = op == "max_pool_gradient" || op == "max_pool_pick";
    const bool isAverageGradient = op == "average_pool_gradient";
    const Shape& x = isAverageGradient ? request.output().shape : request.input(0).shape;
    const Shape& y = isSecond ? request.input(1).shape
        : isAverageGradient   ? request.input(0).shape
                              : request.output().shape;
    const Attributes& attributes = request.attributes();
    return {.window = makeWindow(attributes, spatial(x), attributes.integers("size"), spatial(y)),
        .batch = x.front(),
        .channels = x.back()};
}

} // namespace netwright
