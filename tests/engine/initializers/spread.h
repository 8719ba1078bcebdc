#pragma once

#include "engine/initializers/initializer.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace netwright::test {

struct Spread {
    double deviation = 1;
    double bound = 1; // of the absolute values
};

// Whether many values have the mean 0, this deviation and no value beyond the bound.
inline std::string spreadFault(
    const Initializer& initializer, const Shape& shape, const Spread& expected)
{
    Random random(11);
    const Array values = initializer.make(shape, DType::float32, random);
    double sum = 0, squares = 0, largest = 0;
    for (const float value : values.as<float>()) {
        sum += value;
        squares += static_cast<double>(value) * value;
        largest = std::max(largest, std::fabs(static_cast<double>(value)));
    }
    const auto count = static_cast<double>(values.count());
    const double mean = sum / count;
    const double deviation = std::sqrt(squares / count - mean * mean);
    if (std::fabs(mean) > 5 * expected.deviation / std::sqrt(count))
        return "the mean is " + toText(mean);
    if (std::fabs(deviation - expected.deviation) > 0.05 * expected.deviation)
        return "the deviation is " + toText(deviation);
    if (largest > expected.bound * 1.000001) return "the largest value is " + toText(largest);
    return {};
}

} // namespace netwright::test
