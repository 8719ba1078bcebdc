#include "engine/initializers/scaling.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Standard deviation of a standard normal distribution that is cut off at 2.
constexpr double kTruncatedDeviation = 0.87962566103423978;

double divisor(const Fans& fans, const std::string& mode)
{
    if (mode == "fan_in") return std::max(1.0, fans.in);
    if (mode == "fan_out") return std::max(1.0, fans.out);
    return std::max(1.0, (fans.in + fans.out) / 2);
}

} // namespace

Fans fansOf(const Shape& shape)
{
    if (shape.empty()) return {};
    if (shape.rank() == 1) return {static_cast<double>(shape[0]), static_cast<double>(shape[0])};
    const auto field = static_cast<double>(shape.slice(0, shape.rank() - 2).count());
    return {field * static_cast<double>(shape[-2]), field * static_cast<double>(shape[-1])};
}

Array Scaling::values(const Shape& shape, DType dtype, Random& random) const
{
    const double variance = scale / divisor(fansOf(shape), mode);
    if (distribution == "uniform") {
        const double limit = std::sqrt(3 * variance);
        return uniformValues(shape, dtype, random, -limit, limit);
    }
    const double deviation = std::sqrt(variance);
    if (distribution == "untruncated_normal")
        return normalValues(shape, dtype, random, {.deviation = deviation});
    return truncatedNormalValues(
        shape, dtype, random, {.deviation = deviation / kTruncatedDeviation});
}

} // namespace netwright
