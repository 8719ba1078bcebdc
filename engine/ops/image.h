#pragma once

#include "engine/graph/tensor.h"

#include <string>

// Ops on images. Which axes are height, width and channels is the caller's matter.
namespace netwright::ops {

// x with one axis brought to `length` by interpolation: "nearest", "bilinear", "bicubic"
// (Keys, a = -0.5), "lanczos3", "lanczos5" or "area". Cell i of n covers [i, i + 1) / n, as in
// TensorFlow's and JAX's image.resize. `antialias` widens the filter where cells get fewer.
// Values are rounded and kept in their range where x is of integers. Throws ShapeError where the
// length of the axis is unknown.
Tensor resizeAxis(const Tensor& x, int axis, Dimension length, const std::string& interpolation,
    bool antialias);

} // namespace netwright::ops
