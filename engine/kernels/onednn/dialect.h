#pragma once

#include <dnnl.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

// All that differs between oneDNN 2 and 3.
namespace netwright::onednn {

// A convolution's memory and numbers; `dilation` counts the cells between taps (0: dense). An
// empty bias means none.
struct ConvDescription {
    dnnl::memory::desc x;
    dnnl::memory::desc kernel;
    dnnl::memory::desc bias;
    dnnl::memory::desc y;
    dnnl::memory::dims strides;
    dnnl::memory::dims dilation;
    dnnl::memory::dims before;
    dnnl::memory::dims after;
};

using ConvForward = dnnl::convolution_forward::primitive_desc;
using ConvInputGradient = dnnl::convolution_backward_data::primitive_desc;
using ConvKernelGradient = dnnl::convolution_backward_weights::primitive_desc;
using Matmul = dnnl::matmul::primitive_desc;

// Whether an implementation of that name will do.
using Accept = std::function<bool(std::string_view)>;

// The first implementation in the library's order that is accepted, or else the first. They throw
// dnnl::error where the library has no such primitive.
ConvForward describeConv(const ConvDescription& conv, const dnnl::primitive_attr& attr,
    const dnnl::engine& engine, const Accept& accept);
ConvInputGradient describeConvInputGradient(const ConvDescription& conv,
    const dnnl::primitive_attr& attr, const dnnl::engine& engine, const Accept& accept);
ConvKernelGradient describeConvKernelGradient(
    const ConvDescription& conv, const dnnl::primitive_attr& attr, const dnnl::engine& engine);
// a, b, bias (empty: none), y.
struct MatmulDescription {
    dnnl::memory::desc a;
    dnnl::memory::desc b;
    dnnl::memory::desc bias;
    dnnl::memory::desc y;
};
Matmul describeMatmul(
    const MatmulDescription& product, const dnnl::primitive_attr& attr, const dnnl::engine& engine);

void appendActivation(dnnl::post_ops& operations, dnnl::algorithm activation);

// A name that only equal layouts share: lengths, strides, inner blocks. Nothing for layouts that
// are not made of blocks.
std::optional<std::string> layoutName(const dnnl::memory::desc& description);

} // namespace netwright::onednn
