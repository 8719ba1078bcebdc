#include "engine/kernels/onednn/dialect.h"

namespace netwright::onednn {
namespace {

template <class Numbers>
std::string join(const char* label, const Numbers& numbers, int count)
{
    std::string result = label;
    for (int i = 0; i < count; ++i) result += (i == 0 ? "" : ",") + std::to_string(numbers[i]);
    return result;
}

constexpr auto kDirect = dnnl::algorithm::convolution_direct;
constexpr auto kTraining = dnnl::prop_kind::forward_training;

// What is needed to go on to the next implementation must live as long as `make`.
template <class Make>
auto firstAccepted(Make make, const Accept& accept)
{
    auto description = make();
    do {
        if (accept(description.impl_info_str())) return description;
    } while (description.next_impl());
    return make();
}

bool acceptAll(std::string_view)
{
    return true;
}

} // namespace

#if DNNL_VERSION_MAJOR >= 3

ConvForward describeConv(const ConvDescription& conv, const dnnl::primitive_attr& attr,
    const dnnl::engine& engine, const Accept& accept)
{
    const auto make = [&] {
        if (conv.bias.get_size() == 0)
            return ConvForward(engine, kTraining, kDirect, conv.x, conv.kernel, conv.y,
                conv.strides, conv.dilation, conv.before, conv.after, attr);
        return ConvForward(engine, kTraining, kDirect, conv.x, conv.kernel, conv.bias, conv.y,
            conv.strides, conv.dilation, conv.before, conv.after, attr);
    };
    return firstAccepted(make, accept);
}

ConvInputGradient describeConvInputGradient(const ConvDescription& conv,
    const dnnl::primitive_attr& attr, const dnnl::engine& engine, const Accept& accept)
{
    const ConvForward hint = describeConv(conv, {}, engine, acceptAll);
    const auto make = [&] {
        return ConvInputGradient(engine, kDirect, conv.x, conv.kernel, conv.y, conv.strides,
            conv.dilation, conv.before, conv.after, hint, attr);
    };
    return firstAccepted(make, accept);
}

ConvKernelGradient describeConvKernelGradient(
    const ConvDescription& conv, const dnnl::primitive_attr& attr, const dnnl::engine& engine)
{
    const ConvForward hint = describeConv(conv, {}, engine, acceptAll);
    return ConvKernelGradient(engine, kDirect, conv.x, conv.kernel, conv.y, conv.strides,
        conv.dilation, conv.before, conv.after, hint, attr);
}

Matmul describeMatmul(
    const MatmulDescription& product, const dnnl::primitive_attr& attr, const dnnl::engine& engine)
{
    if (product.bias.get_size() == 0) return Matmul(engine, product.a, product.b, product.y, attr);
    return Matmul(engine, product.a, product.b, product.bias, product.y, attr);
}

void appendActivation(dnnl::post_ops& operations, dnnl::algorithm activation)
{
    operations.append_eltwise(activation, 0.0f, 0.0f);
}

std::optional<std::string> layoutName(const dnnl::memory::desc& description)
{
    if (description.get_format_kind() != dnnl::memory::format_kind::blocked) return {};
    const int rank = description.get_ndims();
    const int blocks = description.get_inner_nblks();
    return join("", description.get_dims(), rank) + join(" by ", description.get_strides(), rank)
        + join(" blocks ", description.get_inner_blks(), blocks)
        + join(" of ", description.get_inner_idxs(), blocks);
}

#else

ConvForward describeConv(const ConvDescription& conv, const dnnl::primitive_attr& attr,
    const dnnl::engine& engine, const Accept& accept)
{
    using Desc = dnnl::convolution_forward::desc;
    const Desc plain(kTraining, kDirect, conv.x, conv.kernel, conv.y, conv.strides, conv.dilation,
        conv.before, conv.after);
    if (conv.bias.get_size() == 0)
        return firstAccepted([&] { return ConvForward(plain, attr, engine); }, accept);
    const Desc biased(kTraining, kDirect, conv.x, conv.kernel, conv.bias, conv.y, conv.strides,
        conv.dilation, conv.before, conv.after);
    return firstAccepted([&] { return ConvForward(biased, attr, engine); }, accept);
}

ConvInputGradient describeConvInputGradient(const ConvDescription& conv,
    const dnnl::primitive_attr& attr, const dnnl::engine& engine, const Accept& accept)
{
    const ConvForward hint = describeConv(conv, {}, engine, acceptAll);
    const dnnl::convolution_backward_data::desc desc(
        kDirect, conv.x, conv.kernel, conv.y, conv.strides, conv.dilation, conv.before, conv.after);
    return firstAccepted([&] { return ConvInputGradient(desc, attr, engine, hint); }, accept);
}

ConvKernelGradient describeConvKernelGradient(
    const ConvDescription& conv, const dnnl::primitive_attr& attr, const dnnl::engine& engine)
{
    const ConvForward hint = describeConv(conv, {}, engine, acceptAll);
    const dnnl::convolution_backward_weights::desc desc(
        kDirect, conv.x, conv.kernel, conv.y, conv.strides, conv.dilation, conv.before, conv.after);
    return ConvKernelGradient(desc, attr, engine, hint);
}

Matmul describeMatmul(
    const MatmulDescription& product, const dnnl::primitive_attr& attr, const dnnl::engine& engine)
{
    if (product.bias.get_size() == 0)
        return {dnnl::matmul::desc(product.a, product.b, product.y), attr, engine};
    return {dnnl::matmul::desc(product.a, product.b, product.bias, product.y), attr, engine};
}

void appendActivation(dnnl::post_ops& operations, dnnl::algorithm activation)
{
    operations.append_eltwise(1.0f, activation, 0.0f, 0.0f);
}

std::optional<std::string> layoutName(const dnnl::memory::desc& description)
{
    const dnnl_memory_desc_t& data = description.data;
    if (data.format_kind != dnnl_blocked) return {};
    const dnnl_blocking_desc_t& blocking = data.format_desc.blocking;
    return join("", data.dims, data.ndims) + join(" by ", blocking.strides, data.ndims)
        + join(" blocks ", blocking.inner_blks, blocking.inner_nblks)
        + join(" of ", blocking.inner_idxs, blocking.inner_nblks);
}

#endif

} // namespace netwright::onednn
