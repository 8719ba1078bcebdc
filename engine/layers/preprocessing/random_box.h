#pragma once

#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

// Boxes that are drawn in images (batch, height, width, channels); as in Keras's RandomErasing and
// CutMix.
namespace netwright {

// Cells from `first` up to, without, `last` along one axis; each (batch, 1, 1, 1).
struct CellSpan {
    Tensor first;
    Tensor last;
};

// A part of the length as large as `share` says, at a place that `place`, from 0 to 1, says.
inline CellSpan spanOf(Dimension length, const Tensor& share, const Tensor& place)
{
    const auto cells = static_cast<double>(length);
    const Tensor part = share * cells;
    const Tensor first = place * (cells - part);
    return {first, first + part};
}

// Where the cells of an axis (1: rows, 2: columns) lie within the spans; broadcastable.
inline Tensor isWithin(const Tensor& images, int axis, const CellSpan& span)
{
    Shape shape{1, 1, 1, 1};
    shape.at(axis) = images.shape()[axis];
    const Tensor cells = numbersFromZero(shape, images.dtype());
    return ops::logicalAnd(ops::greaterEqual(cells, span.first), ops::less(cells, span.last));
}

} // namespace netwright
