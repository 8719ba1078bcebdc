#pragma once

#include "engine/ops/image.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <string>

// Sizes of images (batch, height, width, channels) whose height and width are known.
namespace netwright {

struct ImageSize {
    Dimension height = 1;
    Dimension width = 1;
};

inline ImageSize sizeOfImages(const Tensor& images)
{
    return {images.shape()[1], images.shape()[2]};
}

// Throws ShapeError where height or width are not known; `who` is for the sentence.
inline ImageSize knownSize(const std::string& who, const Tensor& images)
{
    if (!images.shape().slice(1, 3).isKnown())
        throw ShapeError(NW_TEXT("%1: height and width of the images must be known, received %2."),
            who, images.shape());
    return sizeOfImages(images);
}

// Part of the images: `size` cells from (top, left) on.
inline Tensor cropped(const Tensor& images, Dimension top, Dimension left, ImageSize size)
{
    const Tensor rows = ops::slice(images, 1, {top, top + size.height});
    return ops::slice(rows, 2, {left, left + size.width});
}

inline Tensor resized(
    const Tensor& images, ImageSize size, const std::string& interpolation, bool antialias)
{
    const Tensor rows = ops::resizeAxis(images, 1, size.height, interpolation, antialias);
    return ops::resizeAxis(rows, 2, size.width, interpolation, antialias);
}

// The largest part of `from` that has the proportions of `to`; at least one cell.
inline ImageSize largestPart(ImageSize from, ImageSize to)
{
    const Dimension height = from.width * to.height / to.width;
    const Dimension width = from.height * to.width / to.height;
    return {std::max<Dimension>(std::min(from.height, height), 1),
        std::max<Dimension>(std::min(from.width, width), 1)};
}

// The largest middle part with the proportions of `to`, uncropped where those are the images'.
inline Tensor middlePart(const Tensor& images, ImageSize to)
{
    const ImageSize from = sizeOfImages(images);
    const ImageSize part = largestPart(from, to);
    return cropped(images, (from.height - part.height) / 2, (from.width - part.width) / 2, part);
}

} // namespace netwright
