#include "engine/ops/image.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/conv.h"
#include "engine/ops/host.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>

namespace netwright::ops {
namespace {

Attributes attributesOf(const SampleOptions& options)
{
    return {{"interpolation", options.interpolation}, {"fill_mode", options.fillMode},
        {"fill_value", options.fillValue}};
}

SampleOptions optionsOf(const Attributes& attributes)
{
    return {.interpolation = attributes.text("interpolation"),
        .fillMode = attributes.text("fill_mode"),
        .fillValue = attributes.real("fill_value")};
}

// The transpose of sampleImages, which is linear but for the fill value.
Tensor sampleGradient(
    const Tensor& g, const Tensor& rows, const Tensor& columns, const Backward& of)
{
    const Attributes attributes = of.attributes();
    return node(
        "sample_images_gradient", {g, rows, columns}, of.input(0).shape(),
        [](const Backward& back) {
            SampleOptions options = optionsOf(back.attributes());
            options.fillValue = 0;
            return Gradients{sampleImages(back.upstream(), back.input(1), back.input(2), options),
                Tensor(), Tensor()};
        },
        attributes);
}

// 0, 1, 2, … along an axis of a shape whose other lengths are 1.
Tensor counting(const Shape& shape, DType dtype)
{
    Array result(shape, dtype);
    for (std::size_t i = 0; i < result.count(); ++i) result.set(i, static_cast<double>(i));
    return constant(result);
}

Tensor channel(const Tensor& images, int index)
{
    return slice(images, -1, {index, index + 1});
}

void expectColours(const Tensor& images)
{
    const Dimension channels = images.shape().back();
    if (channels != 3 && channels != kUnknown)
        throw ShapeError(NW_TEXT("Three channels (red, green, blue) were expected, received the "
                                 "shape %1."),
            images.shape());
}

Tensor bellOf(const Bell& bell)
{
    Tensor place = counting({bell.size}, bell.sigma.dtype()) - (bell.size - 1) / 2.0;
    const Tensor height = exp(square(place / bell.sigma) * -0.5);
    return height / sum(height);
}

// Solves a · x = b of n unknowns in place, a being n x (n + 1); false where a is singular.
// Source: Gauss-Jordan elimination with the largest pivot.
bool solve(std::vector<std::array<double, 9>>& rows)
{
    const std::size_t n = rows.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t best = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::fabs(rows[row][column]) > std::fabs(rows[best][column])) best = row;
        if (!(std::fabs(rows[best][column]) > 1e-9)) return false;
        std::swap(rows[best], rows[column]);
        for (std::size_t row = 0; row < n; ++row) {
            if (row == column) continue;
            const double share = rows[row][column] / rows[column][column];
            for (std::size_t i = column; i <= n; ++i) rows[row][i] -= share * rows[column][i];
        }
    }
    for (std::size_t row = 0; row < n; ++row) rows[row][n] /= rows[row][row];
    return true;
}

// Eight numbers for four pairs of corners, x and y by turns.
std::array<double, 8> homographyOf(
    const std::array<double, 8>& from, const std::array<double, 8>& to)
{
    std::vector<std::array<double, 9>> rows;
    for (std::size_t corner = 0; corner < 8; corner += 2) {
        const double x = to[corner], y = to[corner + 1];
        const double u = from[corner], v = from[corner + 1];
        rows.push_back({x, y, 1, 0, 0, 0, -u * x, -u * y, u});
        rows.push_back({0, 0, 0, x, y, 1, -v * x, -v * y, v});
    }
    std::array<double, 8> result{1, 0, 0, 0, 1, 0, 0, 0};
    if (solve(rows))
        for (std::size_t i = 0; i < 8; ++i) result[i] = rows[i][8];
    return result;
}

} // namespace

Tensor sampleImages(
    const Tensor& images, const Tensor& rows, const Tensor& columns, const SampleOptions& options)
{
    Shape shape = images.shape();
    shape.at(1) = rows.shape()[1];
    shape.at(2) = rows.shape()[2];
    return node(
        "sample_images", {images, rows, columns}, shape,
        [](const Backward& back) {
            return Gradients{sampleGradient(back.upstream(), back.input(1), back.input(2), back),
                Tensor(), Tensor()};
        },
        attributesOf(options));
}

Tensor affineTransform(const Tensor& images, const Tensor& transforms, const SampleOptions& options)
{
    const Shape& shape = images.shape();
    const Tensor y = counting({1, shape[1], 1}, images.dtype());
    const Tensor x = counting({1, 1, shape[2]}, images.dtype());
    const Tensor numbers = cast(transforms, images.dtype());
    const auto number = [&](int index) {
        return expandDimensions(slice(numbers, 1, {index, index + 1}), -1);
    };
    const Tensor distance = number(6) * x + number(7) * y + 1;
    const Tensor columns = (number(0) * x + number(1) * y + number(2)) / distance;
    const Tensor rows = (number(3) * x + number(4) * y + number(5)) / distance;
    return sampleImages(images, rows, columns, options);
}

Tensor rgbToGrayscale(const Tensor& images)
{
    expectColours(images);
    return channel(images, 0) * 0.2989 + channel(images, 1) * 0.5870 + channel(images, 2) * 0.1140;
}

Tensor rgbToHsv(const Tensor& images)
{
    expectColours(images);
    const double epsilon = images.dtype() == DType::float64 ? 0x1p-52 : 0x1p-23;
    const Tensor clean = where(less(absolute(images), epsilon), 0, images);
    const Tensor red = channel(clean, 0);
    const Tensor green = channel(clean, 1);
    const Tensor blue = channel(clean, 2);
    const Tensor value = maximum(maximum(red, green), blue);
    const Tensor range = value - minimum(minimum(red, green), blue);
    const Tensor isGrey = lessEqual(range, 0);
    const Tensor isBlack = lessEqual(value, 0);
    const Tensor saturation = where(isBlack, 0, range / where(isBlack, 1, value));
    const Tensor norm = 1.0 / (where(isGrey, 1, range) * 6.0);
    Tensor hue = where(
        equal(value, green), norm * (blue - red) + 2.0 / 6.0, norm * (red - green) + 4.0 / 6.0);
    hue = where(equal(value, red), norm * (green - blue), hue);
    hue = where(isGrey, 0, where(less(hue, 0), hue + 1, hue));
    return concatenate({hue, saturation, value}, -1);
}

Tensor hsvToRgb(const Tensor& images)
{
    expectColours(images);
    const Tensor hue = channel(images, 0);
    const Tensor saturation = channel(images, 1);
    const Tensor value = channel(images, 2);
    const Tensor sixth = (hue - floor(hue)) * 6.0;
    const Tensor red = clip(absolute(sixth - 3.0) - 1.0, 0, 1);
    const Tensor green = clip(2.0 - absolute(sixth - 2.0), 0, 1);
    const Tensor blue = clip(2.0 - absolute(sixth - 4.0), 0, 1);
    const Tensor rest = 1.0 - saturation;
    const auto mixed = [&](const Tensor& colour) { return value * (rest + saturation * colour); };
    return concatenate({mixed(red), mixed(green), mixed(blue)}, -1);
}

Tensor gaussianBlur(const Tensor& images, const Bell& alongWidth, const Bell& alongHeight)
{
    const Dimension channels = images.shape().back();
    if (channels == kUnknown)
        throw ShapeError(NW_TEXT("The number of channels must be known, received the shape %1."),
            images.shape());
    const Tensor rows = reshape(bellOf(alongHeight), {alongHeight.size, 1, 1, 1});
    const Tensor columns = reshape(bellOf(alongWidth), {1, alongWidth.size, 1, 1});
    const Shape kernel{alongHeight.size, alongWidth.size, 1, channels};
    return conv(images, broadcastTo(cast(rows * columns, images.dtype()), kernel),
        {.strides = {1, 1},
            .dilation = {1, 1},
            .padding = "same",
            .groups = static_cast<int>(channels)});
}

Tensor equalizeHistogram(const Tensor& images, int bins)
{
    return node("equalize_histogram", {images}, images.shape(),
        [](const Backward&) { return Gradients{Tensor()}; }, {{"bins", std::int64_t{bins}}});
}

Tensor homography(const Tensor& from, const Tensor& to)
{
    const Shape shape{to.shape()[0], 8};
    return hostCall("homography", {from, to}, TensorInfo{shape, to.dtype()},
        [](const std::vector<Array>& inputs, std::vector<Array>& outputs) {
            for (std::size_t first = 0; first < outputs[0].count(); first += 8) {
                std::array<double, 8> start{}, end{};
                for (std::size_t i = 0; i < 8; ++i) start[i] = inputs[0].at(first + i);
                for (std::size_t i = 0; i < 8; ++i) end[i] = inputs[1].at(first + i);
                const std::array<double, 8> solved = homographyOf(start, end);
                for (std::size_t i = 0; i < 8; ++i) outputs[0].set(first + i, solved[i]);
            }
        });
}

} // namespace netwright::ops
