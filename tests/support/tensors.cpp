#include "tests/support/tensors.h"

#include "engine/base/text.h"
#include "engine/graph/gradients.h"
#include "engine/ops/reduce.h"
#include "engine/program/program.h"

#include <cmath>

namespace netwright::test {
namespace {

std::string numbers(double actual, double expected)
{
    return netwright::toText(actual) + " where " + netwright::toText(expected) + " was expected";
}

} // namespace

Tensor tensorOf(const Shape& shape, const std::vector<double>& values, DType dtype)
{
    Array array(shape, dtype);
    for (std::size_t i = 0; i < array.count(); ++i) array.set(i, values.at(i));
    return constant(array);
}

std::vector<double> valuesOf(const Array& array)
{
    std::vector<double> values(array.count());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = array.at(i);
    return values;
}

std::vector<double> valuesOf(const Tensor& tensor)
{
    return valuesOf(evaluate(tensor));
}

std::string difference(const std::vector<double>& actual, const std::vector<double>& expected,
    const Tolerance& tolerance)
{
    if (actual.size() != expected.size())
        return std::to_string(actual.size()) + " values where " + std::to_string(expected.size())
            + " were expected";
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::isnan(actual[i]) && std::isnan(expected[i])) continue;
        if (actual[i] == expected[i]) continue;
        const double limit = tolerance.absolute + tolerance.relative * std::fabs(expected[i]);
        const double distance = std::fabs(actual[i] - expected[i]);
        // Infinities are equal to themselves only.
        if (!std::isfinite(distance) || distance > limit)
            return "value " + std::to_string(i) + " is " + numbers(actual[i], expected[i]);
    }
    return {};
}

std::string gradientFault(
    const TensorFunction& function, const Shape& shape, const std::vector<double>& x)
{
    const auto sumAt = [&](const std::vector<double>& point) {
        return valuesOf(ops::sum(function(tensorOf(shape, point, DType::float64)))).at(0);
    };
    const Tensor input = tensorOf(shape, x, DType::float64);
    const Tensor gradient = gradients({ops::sum(function(input))}, {input}).at(0);
    if (!gradient) return "there is no gradient";
    std::vector<double> expected;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double step = 1e-5 * std::max(1.0, std::fabs(x[i]));
        std::vector<double> above = x, below = x;
        above[i] += step;
        below[i] -= step;
        expected.push_back((sumAt(above) - sumAt(below)) / (2 * step));
    }
    return difference(valuesOf(gradient), expected, {.relative = 1e-5, .absolute = 1e-7});
}

} // namespace netwright::test
