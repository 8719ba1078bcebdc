#pragma once

#include "engine/graph/tensor.h"

namespace netwright::ops {

Tensor softmax(const Tensor& x, int axis = -1);
Tensor logSoftmax(const Tensor& x, int axis = -1);

struct BatchNormalized {
    Tensor y;
    Tensor mean; // of the batch, float32
    Tensor variance; // biased
};
// (x - mean) / sqrt(variance + epsilon) * gamma + beta over all axes but `axis`, with the
// statistics of the batch. gamma and beta (channels) may be null Tensors.
// Source: Ioffe, Szegedy 2015; Keras BatchNormalization.
BatchNormalized batchNormalize(
    const Tensor& x, const Tensor& gamma, const Tensor& beta, int axis, double epsilon);
// The same with given statistics, as at inference.
Tensor normalizeWith(const Tensor& x, const Tensor& mean, const Tensor& variance,
    const Tensor& gamma, const Tensor& beta, int axis, double epsilon);

// (x - mean) / sqrt(variance + epsilon) * gamma + beta over the last `axes` axes of x, each of the
// leading rows with statistics of its own. gamma and beta have the shape of those axes and may be
// null Tensors.
//
// For kernels: a composite op "layer_normalize" with the inputs x[, gamma][, beta], the outputs y
// (shape of x), mean and inverse (the leading shape of x; inverse = 1 / sqrt(variance + epsilon)),
// and the attributes axes (integer), epsilon (real), has_gamma, has_beta (flags). Its gradient is a
// composite op "layer_normalize_gradient" with the inputs x, mean, inverse, g[, gamma], where g is
// the gradient of y, and the outputs gradient of x, of gamma, of beta; the same attributes.
// Source: Ba et al. 2016; Keras LayerNormalization.
Tensor layerNormalize(
    const Tensor& x, const Tensor& gamma, const Tensor& beta, int axes, double epsilon);

} // namespace netwright::ops
