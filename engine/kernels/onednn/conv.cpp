#include "engine/kernels/epilogue.h"
#include "engine/kernels/onednn/dialect.h"
#include "engine/kernels/onednn/post_ops.h"
#include "engine/kernels/onednn/primitive_call.h"
#include "engine/kernels/thread_scope.h"
#include "engine/kernels/window.h"

#include <string_view>

// Data stays channels-last; the library chooses the kernel's layout, which is a packing.
namespace netwright::onednn {
namespace {

using Desc = dnnl::memory::desc;
using Dims = dnnl::memory::dims;
using Tag = dnnl::memory::format_tag;
constexpr auto kFloat = dnnl::memory::data_type::f32;

// Below this many multiplications a second thread gains nothing.
constexpr Dimension kSerialWork = 512 * 1024;
// Scratch parts start at multiples of this many bytes.
constexpr std::size_t kAlignment = 64;

std::vector<WindowAxis> axesOf(const ConvShape& shape)
{
    return {shape.window.axes.end() - shape.window.rank, shape.window.axes.end()};
}

Desc data(const ConvShape& shape, Dimension channels, Dimension WindowAxis::*length)
{
    Dims dims = {shape.batch, channels};
    for (const WindowAxis& axis : axesOf(shape)) dims.push_back(axis.*length);
    const Tag tags[] = {Tag::nwc, Tag::nhwc, Tag::ndhwc};
    return {dims, kFloat, tags[shape.window.rank - 1]};
}

// ([groups,] filters, channels, spatial…) as oneDNN counts.
Dims kernelLengths(const ConvShape& shape)
{
    Dims dims;
    if (shape.groups > 1) dims.push_back(shape.groups);
    dims.push_back(shape.groupFilters());
    dims.push_back(shape.groupChannels());
    for (const WindowAxis& axis : axesOf(shape)) dims.push_back(axis.size);
    return dims;
}

// The same lengths in Keras's layout (spatial…, channels / groups, filters).
Desc plainKernel(const ConvShape& shape)
{
    Dims strides;
    if (shape.groups > 1) strides.push_back(shape.groupFilters());
    strides.push_back(1);
    strides.push_back(shape.filters);
    const auto axes = axesOf(shape);
    Dimension step = shape.groupChannels() * shape.filters;
    Dims spatial(axes.size());
    for (std::size_t i = axes.size(); i > 0; --i) {
        spatial[i - 1] = step;
        step *= axes[i - 1].size;
    }
    strides.insert(strides.end(), spatial.begin(), spatial.end());
    return {kernelLengths(shape), kFloat, strides};
}

ConvDescription describe(const ConvShape& shape)
{
    ConvDescription result{
        .x = data(shape, shape.channels, &WindowAxis::input),
        .kernel = {kernelLengths(shape), kFloat, Tag::any},
        .bias = {},
        .y = data(shape, shape.filters, &WindowAxis::output),
    };
    for (const WindowAxis& axis : axesOf(shape)) {
        result.strides.push_back(axis.stride);
        result.dilation.push_back(axis.dilation - 1);
        result.before.push_back(axis.before);
        result.after.push_back(axis.after);
    }
    return result;
}

// Measured on AVX-512: with few channels, the brgemm implementation, which the library prefers,
// wastes most of its tiles; with strides, the ones for 1x1 kernels copy first.
Accept acceptFor(const ConvShape& shape)
{
    const bool isThin
        = shape.groupChannels() < 16 && shape.groupChannels() * shape.window.taps() < 128;
    const bool isStridedPoint = shape.window.taps() == 1 && shape.window.isStrided();
    return [=](std::string_view name) {
        if (!isThin && !isStridedPoint) return true;
        const bool isPoor = (isThin && name.substr(0, 4) == "brgc")
            || (isStridedPoint && name.find("_1x1") != name.npos);
        const bool isFast = name.substr(0, 3) == "jit" && name.find("avx512") != name.npos;
        return isFast && !isPoor;
    };
}

// The library's plain loops are slower than the reference backend's.
bool isReference(const char* implementation)
{
    return std::string_view(implementation).find("ref") != std::string_view::npos;
}

struct Parts {
    ConvShape shape;
    Epilogue epilogue;
    ConvDescription description;
    int threads = 1;
};

// Adds the packing of input 1, the kernel. False where its layout has no name.
bool addPacking(const Parts& parts, const Desc& packed, Kernel& kernel)
{
    const Desc plain = plainKernel(parts.shape);
    if (plain == packed) return true;
    const auto layout = layoutName(packed);
    if (!layout) return false;
    const auto reorder = std::make_shared<Reorder>(plain, packed, 1);
    kernel.packings.push_back({.input = 1,
        .layout = "onednn " + *layout,
        .bytes = packed.get_size(),
        .pack = [reorder](const std::byte* from, std::byte* to) { reorder->run(from, to); }});
    return true;
}

std::optional<Kernel> forward(Parts& parts)
{
    if (parts.epilogue.hasBias) parts.description.bias = {{parts.shape.filters}, kFloat, Tag::x};
    const ConvForward chosen = describeConv(
        parts.description, attributesWith(parts.epilogue), cpu(), acceptFor(parts.shape));
    if (isReference(chosen.impl_info_str())) return {};
    auto call = std::make_shared<PrimitiveCall>(dnnl::convolution_forward(chosen), parts.threads);
    call->add(DNNL_ARG_SRC, chosen.src_desc());
    call->add(DNNL_ARG_WEIGHTS, chosen.weights_desc());
    call->add(DNNL_ARG_DST, chosen.dst_desc());
    call->add(DNNL_ARG_SCRATCHPAD, chosen.scratchpad_desc());
    if (parts.epilogue.hasBias) call->add(DNNL_ARG_BIAS, chosen.bias_desc());
    Kernel kernel{.run =
                      [call, hasBias = parts.epilogue.hasBias](const KernelCall& kernelCall) {
                          call->set(0, kernelCall.inputs[0]);
                          call->set(1, kernelCall.inputs[1]);
                          call->set(2, kernelCall.outputs[0]);
                          call->set(3, kernelCall.scratch);
                          if (hasBias) call->set(4, kernelCall.inputs[2]);
                          call->run();
                      },
        .name = std::string("onednn ") + chosen.impl_info_str(),
        .scratchBytes = chosen.scratchpad_desc().get_size()};
    if (!addPacking(parts, chosen.weights_desc(), kernel)) return {};
    return kernel;
}

std::optional<Kernel> inputGradient(Parts& parts)
{
    const ConvInputGradient chosen
        = describeConvInputGradient(parts.description, attributes(), cpu(), acceptFor(parts.shape));
    if (isReference(chosen.impl_info_str())) return {};
    auto call
        = std::make_shared<PrimitiveCall>(dnnl::convolution_backward_data(chosen), parts.threads);
    call->add(DNNL_ARG_DIFF_DST, chosen.diff_dst_desc());
    call->add(DNNL_ARG_WEIGHTS, chosen.weights_desc());
    call->add(DNNL_ARG_DIFF_SRC, chosen.diff_src_desc());
    call->add(DNNL_ARG_SCRATCHPAD, chosen.scratchpad_desc());
    Kernel kernel{.run =
                      [call](const KernelCall& kernelCall) {
                          call->set(0, kernelCall.inputs[0]);
                          call->set(1, kernelCall.inputs[1]);
                          call->set(2, kernelCall.outputs[0]);
                          call->set(3, kernelCall.scratch);
                          call->run();
                      },
        .name = std::string("onednn ") + chosen.impl_info_str(),
        .scratchBytes = chosen.scratchpad_desc().get_size()};
    if (!addPacking(parts, chosen.weights_desc(), kernel)) return {};
    return kernel;
}

// The gradient is made in the library's layout, in scratch, and copied into Keras's.
std::optional<Kernel> kernelGradient(Parts& parts)
{
    const ConvKernelGradient chosen
        = describeConvKernelGradient(parts.description, attributes(), cpu());
    if (isReference(chosen.impl_info_str())) return {};
    auto call = std::make_shared<PrimitiveCall>(
        dnnl::convolution_backward_weights(chosen), parts.threads);
    call->add(DNNL_ARG_SRC, chosen.src_desc());
    call->add(DNNL_ARG_DIFF_DST, chosen.diff_dst_desc());
    call->add(DNNL_ARG_DIFF_WEIGHTS, chosen.diff_weights_desc());
    call->add(DNNL_ARG_SCRATCHPAD, chosen.scratchpad_desc());
    const Desc plain = plainKernel(parts.shape), packed = chosen.diff_weights_desc();
    const auto reorder = plain == packed ? nullptr : std::make_shared<Reorder>(packed, plain, 1);
    const std::size_t own
        = (chosen.scratchpad_desc().get_size() + kAlignment - 1) / kAlignment * kAlignment;
    return Kernel{.run =
                      [call, reorder, own](const KernelCall& kernelCall) {
                          std::byte* const result
                              = reorder ? kernelCall.scratch + own : kernelCall.outputs[0];
                          call->set(0, kernelCall.inputs[0]);
                          call->set(1, kernelCall.inputs[1]);
                          call->set(2, result);
                          call->set(3, kernelCall.scratch);
                          call->run();
                          if (reorder) reorder->run(result, kernelCall.outputs[0]);
                      },
        .name = std::string("onednn ") + chosen.impl_info_str(),
        .scratchBytes = own + (reorder ? packed.get_size() : 0)};
}

KernelFactory factory(std::optional<Kernel> (*prepare)(Parts&))
{
    return [prepare](const KernelRequest& request) -> std::optional<Kernel> {
        const auto epilogue = readEpilogue(request.attributes());
        if (!epilogue || request.output().dtype != DType::float32) return {};
        const ConvShape shape = convShape(request);
        Parts parts{.shape = shape,
            .epilogue = *epilogue,
            .threads = shape.work() < kSerialWork ? 1 : request.threads};
        const ThreadScope scope(parts.threads);
        try {
            parts.description = describe(shape);
            return prepare(parts);
        } catch (const dnnl::error&) {
            return {};
        }
    };
}

[[maybe_unused]] const bool published = publishKernel("onednn", "conv", factory(forward))
    && publishKernel("onednn", "conv_input_gradient", factory(inputGradient))
    && publishKernel("onednn", "conv_kernel_gradient", factory(kernelGradient));

} // namespace
} // namespace netwright::onednn
