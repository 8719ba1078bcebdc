#pragma once

#include "engine/graph/tensor.h"

#include <array>
#include <string>

// Ops on images. Channels are the last axis where they matter: (batch, height, width, channels).
namespace netwright::ops {

// x with one axis brought to `length` by interpolation: "nearest", "bilinear", "bicubic"
// (Keys, a = -0.5), "lanczos3", "lanczos5" or "area". Cell i of n covers [i, i + 1) / n, as in
// TensorFlow's and JAX's image.resize. `antialias` widens the filter where cells get fewer.
// Whole numbers become float32, except by "nearest". Throws ShapeError where the
// length of the axis is unknown.
Tensor resizeAxis(
    const Tensor& x, int axis, Dimension length, const std::string& interpolation, bool antialias);

struct SampleOptions {
    std::string interpolation = "bilinear"; // or "nearest"
    // What lies outside: "constant" k k|a b c|k k, "nearest" a a|a b c|c c, "wrap" b c|a b c|a b,
    // "reflect" b a|a b c|c b, "mirror" c b|a b c|b a.
    std::string fillMode = "constant";
    double fillValue = 0; // of "constant"
};
// Reads each image where rows and columns (batch, height', width') say, in cells; the first cell's
// centre is 0. All of one floating-point dtype. Differentiable in the images only.
// Source: scipy.ndimage.map_coordinates of order 0 and 1.
Tensor sampleImages(
    const Tensor& images, const Tensor& rows, const Tensor& columns, const SampleOptions& options);
// The output's cell (x, y) is the input's at ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k),
// k = c0 x + c1 y + 1; transforms (batch, 8) holds a0 a1 a2 b0 b1 b2 c0 c1. Height and width must
// be known.
Tensor affineTransform(
    const Tensor& images, const Tensor& transforms, const SampleOptions& options);

// Luminance, one channel. The channels must be red, green and blue.
Tensor rgbToGrayscale(const Tensor& images);
// Values from 0 to 1 on both sides.
Tensor rgbToHsv(const Tensor& images);
Tensor hsvToRgb(const Tensor& images);

// Size and standard deviation (a scalar Tensor) of a bell along one axis.
struct Bell {
    int size = 3;
    Tensor sigma;
};
// Each channel convolved with the product of two bells; zeros lie outside.
Tensor gaussianBlur(const Tensor& images, const Bell& alongWidth, const Bell& alongHeight);

// Spreads the values 0 … 255 of each channel (over the whole batch) evenly, by a histogram of
// `bins`. Piecewise constant: no gradient passes. Source: keras.layers.Equalization.
Tensor equalizeHistogram(const Tensor& images, int bins);

// The transforms (batch, 8) that take the corners `to` (batch, 4, 2: x, y) of the output to the
// corners `from` of the input. Corners that are not a quadrangle give the identity.
Tensor homography(const Tensor& from, const Tensor& to);

} // namespace netwright::ops
