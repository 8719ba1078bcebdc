#pragma once

#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {

// Labels of 0 and 1 become -1 and 1; the whole batch decides which they are.
// Source: keras.losses.convert_binary_labels_to_hinge.
inline Tensor signedLabels(const Tensor& labels)
{
    const Tensor isBinary = ops::all(ops::logicalOr(ops::equal(labels, 0), ops::equal(labels, 1)));
    return ops::where(isBinary, 2 * labels - 1, labels);
}

} // namespace netwright
