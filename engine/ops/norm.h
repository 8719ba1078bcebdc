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

} // namespace netwright::ops
