#include "engine/ops/image.h"

#include "engine/base/error.h"
#include "engine/ops/index.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright::ops {
namespace {

// What brings an axis of one length to another.
struct AxisChange {
    Dimension from = 1;
    Dimension to = 1;
    std::string interpolation;
    bool antialias = false;
};

double triangle(double x)
{
    return std::max(0.0, 1 - x);
}

// Source: Keys 1981, a = -0.5.
double cubic(double x)
{
    if (x >= 2) return 0;
    if (x >= 1) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
    return (1.5 * x - 2.5) * x * x + 1;
}

double lanczos(double x, double radius)
{
    if (x > radius) return 0;
    if (x <= 1e-3) return 1;
    const double angle = std::numbers::pi * x;
    return radius * std::sin(angle) * std::sin(angle / radius) / (angle * angle);
}

double filterAt(double distance, const std::string& interpolation)
{
    if (interpolation == "bicubic") return cubic(distance);
    if (interpolation == "lanczos3") return lanczos(distance, 3);
    if (interpolation == "lanczos5") return lanczos(distance, 5);
    return triangle(distance);
}

// The share of each input cell in output cell `index`, before they are made to sum to 1.
std::vector<double> sharesOf(const AxisChange& change, Dimension index)
{
    const auto from = static_cast<double>(change.from);
    const double step = from / static_cast<double>(change.to);
    const double width = change.antialias ? std::max(step, 1.0) : 1.0;
    const double centre = (static_cast<double>(index) + 0.5) * step - 0.5;
    std::vector<double> shares;
    for (double cell = 0; cell < from; ++cell) {
        const double first = std::max(cell, static_cast<double>(index) * step);
        const double last = std::min(cell + 1, static_cast<double>(index + 1) * step);
        shares.push_back(change.interpolation == "area"
                ? std::max(0.0, last - first)
                : filterAt(std::fabs(centre - cell) / width, change.interpolation));
    }
    return shares;
}

// Source: jax.image.scale_and_translate; "area" as TensorFlow's ResizeArea.
Tensor shareMatrix(const AxisChange& change, DType dtype)
{
    Array matrix({change.to, change.from}, dtype);
    std::size_t place = 0;
    for (Dimension row = 0; row < change.to; ++row) {
        const std::vector<double> shares = sharesOf(change, row);
        double total = 0;
        for (const double share : shares) total += share;
        for (const double share : shares)
            matrix.set(place++, std::fabs(total) > 1e-4 ? share / total : 0);
    }
    return constant(matrix);
}

// floor((i + 0.5) * from / to), in whole numbers.
Tensor nearestCells(const AxisChange& change)
{
    Array cells({change.to}, DType::int32);
    for (Dimension i = 0; i < change.to; ++i)
        cells.set(static_cast<std::size_t>(i),
            static_cast<double>((2 * i + 1) * change.from / (2 * change.to)));
    return constant(cells);
}

// The product of some lengths; kUnknown where one is unknown.
Dimension productOf(const Shape& shape)
{
    return shape.empty() ? 1 : shape.count();
}

} // namespace

Tensor resizeAxis(
    const Tensor& x, int axis, Dimension length, const std::string& interpolation, bool antialias)
{
    const int along = x.shape().axis(axis);
    const AxisChange change{x.shape()[along], length, interpolation, antialias};
    if (change.from == kUnknown)
        throw ShapeError(
            NW_TEXT("Resize: the length of axis %1 must be known, received %2."), axis, x.shape());
    if (change.from < 1 || length < 1)
        throw ShapeError(NW_TEXT("Resize: an axis of length %1 cannot become one of length %2."),
            change.from, length);
    if (interpolation == "nearest" && length == change.from) return x;
    if (interpolation == "nearest") return take(x, nearestCells(change), along);
    const DType dtype = x.dtype() == DType::float64 ? DType::float64 : DType::float32;
    const Tensor values = cast(x, dtype);
    const DType result = isFloat(x.dtype()) ? x.dtype() : dtype;
    if (length == change.from) return cast(values, result);
    Shape shape = x.shape();
    shape.at(along) = length;
    const Shape blocks{
        productOf(shape.slice(0, along)), change.from, productOf(shape.slice(along + 1))};
    const Tensor product = matmul(shareMatrix(change, dtype), reshape(values, blocks));
    return cast(reshape(product, shape), result);
}

} // namespace netwright::ops
