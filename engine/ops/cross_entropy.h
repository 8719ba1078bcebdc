#pragma once

#include "engine/graph/tensor.h"

namespace netwright::ops {

// -log_softmax(logits)[label] for each row: logits (…, classes), labels (…) -> (…). A label outside
// of the classes gives 0. Throws ShapeError.
//
// For kernels: a composite op "sparse_cross_entropy" with the inputs logits and labels (int32), and
// the outputs losses, largest (logit of the row) and logarithm, log(sum(exp(logits - largest))),
// all (…). Its gradient is a composite op "sparse_cross_entropy_gradient" with the inputs logits,
// labels, largest, logarithm, g, where g is the gradient of the losses, and the gradient of the
// logits as output.
Tensor sparseCrossEntropy(const Tensor& logits, const Tensor& labels);

} // namespace netwright::ops
