#pragma once

#include "engine/graph/tensor.h"

#include <optional>
#include <string>

// Convolutions over any number of spatial axes. Data is always channels-last here:
// x (batch, spatial…, channels), kernel (spatial…, channels / groups, filters).
namespace netwright::ops {

struct ConvOptions {
    std::vector<int> strides; // one for each spatial axis
    std::vector<int> dilation; // the same
    std::string padding = "valid"; // "valid", "same", "causal" (one spatial axis)
    int groups = 1;
};

// Cross-correlation, as Keras computes it. Throws ShapeError where the kernel does not fit.
Tensor conv(const Tensor& x, const Tensor& kernel, const ConvOptions& options);
// The gradient of conv with respect to its input, whose shape is given: what a transposed
// convolution computes.
Tensor convInputGradient(
    const Tensor& upstream, const Tensor& kernel, const Shape& input, const ConvOptions& options);
Tensor convKernelGradient(
    const Tensor& x, const Tensor& upstream, const Shape& kernel, const ConvOptions& options);

// A convolution that gives every channel filters of its own: kernel (spatial…, channels,
// multiplier) -> (batch, spatial…, channels * multiplier). `groups` is not read.
Tensor depthwiseConv(const Tensor& x, const Tensor& kernel, const ConvOptions& options);

struct ConvTransposeOptions {
    std::vector<int> strides;
    std::vector<int> dilation;
    std::string padding = "valid"; // "valid" or "same"
    std::optional<std::vector<int>> outputPadding; // less than the strides
};
// The way back through a convolution: x (batch, spatial…, channels), kernel (spatial…, filters,
// channels) -> (batch, spatial…, filters). Cells lie as in Keras on TensorFlow and JAX.
// Source: keras.src.backend.common.backend_utils.
Tensor convTranspose(const Tensor& x, const Tensor& kernel, const ConvTransposeOptions& options);
// Length of one spatial axis after that; kUnknown stays. Throws ShapeError where it would be less
// than 1.
Dimension transposedLength(Dimension length, int size, const ConvTransposeOptions& options, int at);

// Length of one spatial axis after a window of `size` went over `length`; kUnknown stays.
// Throws ShapeError where it would be less than 1.
Dimension windowedLength(
    Dimension length, int size, int stride, int dilation, const std::string& padding);
// Cells added before and after an axis of known length.
struct Padding {
    Dimension before = 0;
    Dimension after = 0;
};
Padding paddingFor(
    Dimension length, int size, int stride, int dilation, const std::string& padding);

} // namespace netwright::ops
