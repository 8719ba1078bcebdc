#include "engine/datasets/encodings.h"

#include "engine/base/error.h"

#include <algorithm>
#include <cmath>

namespace netwright {

Array toCategorical(const Array& numbers, std::optional<int> classes)
{
    Shape shape = numbers.shape();
    if (shape.rank() > 1 && shape.back() == 1) shape = shape.slice(0, shape.rank() - 1);
    const auto numberAt
        = [&](std::size_t i) { return static_cast<std::int64_t>(std::trunc(numbers.at(i))); };
    std::int64_t count = classes.value_or(0);
    if (!classes)
        for (std::size_t i = 0; i < numbers.count(); ++i) count = std::max(count, numberAt(i) + 1);
    shape.push_back(count);
    Array result(shape, DType::float32);
    for (std::size_t i = 0; i < numbers.count(); ++i) {
        const std::int64_t number = numberAt(i);
        if (number >= count || number < -count)
            throw ConfigError(
                NW_TEXT("to_categorical: there are %1 classes, received the class number %2."),
                count, number);
        const std::int64_t place = number < 0 ? number + count : number;
        result.set(i * static_cast<std::size_t>(count) + static_cast<std::size_t>(place), 1);
    }
    return result;
}

namespace {

// Elements start, start + step, …
struct Line {
    std::size_t start = 0, step = 1, length = 0;
};

double normOf(const Array& x, const Line& line, double order)
{
    double sum = 0, largest = 0;
    for (std::size_t i = 0; i < line.length; ++i) {
        const double size = std::abs(x.at(line.start + i * line.step));
        largest = std::max(largest, size);
        sum += order == 2 ? size * size : std::isinf(order) ? 0 : std::pow(size, order);
    }
    if (std::isinf(order)) return largest;
    return order == 2 ? std::sqrt(sum) : std::pow(sum, 1 / order);
}

} // namespace

Array normalize(const Array& x, int axis, double order)
{
    if (!(order > 0))
        throw ConfigError(NW_TEXT("normalize: order must be above 0, received %1."), order);
    const int rank = x.shape().rank();
    if (axis < -rank || axis >= rank)
        throw ShapeError(
            NW_TEXT("normalize: there is no axis %1 in the shape %2."), axis, x.shape());
    const int along = axis < 0 ? axis + rank : axis;
    std::size_t step = 1;
    for (int i = along + 1; i < rank; ++i) step *= static_cast<std::size_t>(x.shape()[i]);
    const auto length = static_cast<std::size_t>(x.shape()[along]);
    Array result(x.shape(), DType::float32);
    if (x.count() == 0) return result;
    for (std::size_t line = 0; line < x.count() / length; ++line) {
        const Line elements{line / step * step * length + line % step, step, length};
        const double norm = normOf(x, elements, order);
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t place = elements.start + i * step;
            result.set(place, x.at(place) / (norm == 0 ? 1 : norm));
        }
    }
    return result;
}

} // namespace netwright
