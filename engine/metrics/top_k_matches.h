#pragma once

#include "engine/base/error.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {

// 1 where the label (…) is among the k largest of the predictions (…, classes), else 0. Equal
// predictions share the better place. Source: keras.ops.in_top_k.
inline Tensor topKMatches(const Tensor& labels, const Tensor& yPred, int k)
{
    const Tensor scores = ops::cast(yPred, DType::float32);
    const Tensor numbers = ops::cast(labels, DType::int32);
    const Tensor own = ops::takeAlongLast(scores, numbers);
    const Tensor isBetter = ops::greater(scores, ops::expandDimensions(own, -1));
    const Tensor better = ops::sum(ops::cast(isBetter, DType::float32), {.axes = std::vector{-1}});
    const Tensor isClass = ops::logicalAnd(ops::greaterEqual(numbers, 0),
        ops::less(numbers, static_cast<double>(yPred.shape().back())));
    const Tensor isMatch = ops::logicalAnd(
        ops::less(better, k), ops::logicalAnd(isClass, ops::logicalNot(ops::isNan(own))));
    return ops::cast(isMatch, DType::float32);
}

} // namespace netwright
