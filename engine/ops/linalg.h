#pragma once

#include "engine/graph/tensor.h"
#include "engine/ops/einsum.h"

namespace netwright::ops {

struct Transposed {
    bool a = false;
    bool b = false;
};

// Matrix product of the last two axes, leading axes broadcast. a (…, m, k), b (…, k, n), or
// transposed, -> (…, m, n). A rank-2 b with an a of higher rank acts on the last axis of a.
// Throws ShapeError.
Tensor matmul(const Tensor& a, const Tensor& b, Transposed transposed = {});

} // namespace netwright::ops
