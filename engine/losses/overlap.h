#pragma once

#include "engine/losses/loss.h"
#include "engine/losses/one_or_many.h"
#include "engine/ops/reduce.h"

#include <optional>

namespace netwright {

// How a loss of overlapping regions folds its axes: none given means all of them.
inline ops::Axes overlapAxes(const std::optional<OneOrMany<int>>& axis)
{
    return axis ? ops::Axes{.axes = axis->values} : ops::Axes{};
}

inline void expectSameRegions(const char* who, const Tensor& yTrue, const Tensor& yPred)
{
    if (!compatible(yTrue.shape(), yPred.shape()))
        throw ShapeError(
            NW_TEXT("%1: labels and predictions must have the same shape, received %2 and %3."),
            who, yTrue.shape(), yPred.shape());
}

} // namespace netwright
