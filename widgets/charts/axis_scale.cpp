#include "widgets/charts/axis_scale.h"

#include "widgets/common/strings.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace netwright {
namespace {

constexpr double kFarBelow = -1000;

// 1, 2 or 5 times a power of ten, not below `width`.
double evenStep(double width)
{
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= width * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

// Of a duration: seconds, minutes and hours have other even numbers than tens.
double evenDuration(double seconds)
{
    constexpr std::array kSteps = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    for (const int step : kSteps) {
        if (step >= seconds) return step;
    }
    return 3600 * evenStep(seconds / 3600);
}

QString numberLabel(double value, double step)
{
    const double size = std::abs(value);
    if (size >= 1e7 || (size > 0 && size < 1e-4)) {
        const int digits = static_cast<int>(std::ceil(std::log10(size / step) - 1e-9)) + 1;
        return QLocale().toString(value, 'g', std::clamp(digits, 3, 15));
    }
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 8);
    return QLocale().toString(value, 'f', decimals);
}

std::vector<Tick> evenTicks(const AxisScale& scale, int wanted, TickFormat format)
{
    std::vector<Tick> result;
    const double width = (scale.maximum - scale.minimum) / std::max(wanted, 1);
    const bool isDuration = format == TickFormat::duration;
    const double step = isDuration ? evenDuration(width) : evenStep(width);
    const double first = std::ceil(scale.minimum / step - 1e-6);
    for (double i = first; i * step <= scale.maximum + step * 1e-6; ++i) {
        const double value = i * step;
        result.push_back({value, isDuration ? durationText(value) : numberLabel(value, step)});
    }
    return result;
}

std::vector<Tick> decadeTicks(const AxisScale& scale, int wanted, TickFormat format)
{
    const double low = std::log10(scale.minimum), high = std::log10(scale.maximum);
    const int decades = static_cast<int>(std::floor(high) - std::ceil(low)) + 1;
    const int every = std::max(1, static_cast<int>(std::ceil(double(decades) / wanted)));
    const std::vector<double> factors
        = decades * 3 <= wanted ? std::vector<double>{1, 2, 5} : std::vector<double>{1};
    std::vector<Tick> result;
    for (int exponent = static_cast<int>(std::floor(low)); exponent <= high; ++exponent) {
        if (exponent % every != 0) continue;
        for (const double factor : factors) {
            const double value = factor * std::pow(10, exponent);
            if (value < scale.minimum * (1 - 1e-9) || value > scale.maximum * (1 + 1e-9)) continue;
            result.push_back({value,
                format == TickFormat::duration ? durationText(value)
                                               : numberLabel(value, std::min(value, 1.0))});
        }
    }
    return result;
}

} // namespace

double AxisScale::position(double value) const
{
    if (!isLogarithmic) return (value - minimum) / (maximum - minimum);
    return value > 0 ? std::log(value / minimum) / std::log(maximum / minimum) : kFarBelow;
}

double AxisScale::valueAt(double position) const
{
    if (!isLogarithmic) return minimum + position * (maximum - minimum);
    return minimum * std::exp(position * std::log(maximum / minimum));
}

AxisScale AxisScale::part(double from, double to) const
{
    const AxisScale result{valueAt(from), valueAt(to), isLogarithmic};
    // Nearer than this, neighbouring numbers of a double could no longer be told apart.
    const double least = 1e-9 * std::max(std::abs(result.minimum), std::abs(result.maximum));
    const bool isUsable = std::isfinite(result.minimum) && std::isfinite(result.maximum)
        && result.maximum - result.minimum > std::max(least, 1e-30)
        && (!isLogarithmic || result.minimum > 1e-300);
    return isUsable ? result : *this;
}

AxisScale figureScale(double low, double high, bool isLogarithmic)
{
    if (isLogarithmic) {
        if (high / low < 1.2) return {low / 1.2, high * 1.2, true};
        const double room = std::pow(high / low, 0.04);
        return {low / room, high * room, true};
    }
    // Differences that only rounding makes are drawn as a flat line.
    const double least = std::max(1e-6 * std::max(std::abs(low), std::abs(high)), 1e-12);
    if (high - low < least) {
        const double room = std::max(std::abs(low) * 0.1, least);
        return {low - room, high + room, false};
    }
    const double step = evenStep((high - low) / 4) / 4;
    const double bottom = std::floor(low / step - 0.25) * step;
    const double top = std::ceil(high / step + 0.25) * step;
    return {low >= 0 ? std::max(bottom, 0.0) : bottom, top, false};
}

AxisScale growingScale(double low, double high, bool isLogarithmic)
{
    if (!(high > low)) high = low + (low > 0 ? low * 0.1 : 1);
    if (isLogarithmic)
        return {low, low * std::exp2(std::ceil(std::log2(high / low) * 4) / 4), true};
    const double step = evenStep((high - low) / 4) / 10;
    return {low, low + std::ceil((high - low) / step - 1e-9) * step, false};
}

std::vector<Tick> ticks(const AxisScale& scale, int wanted, TickFormat format)
{
    // Within half a decade even numbers tell more than powers of ten.
    if (!scale.isLogarithmic || scale.maximum / scale.minimum < 4)
        return evenTicks(scale, wanted, format);
    return decadeTicks(scale, wanted, format);
}

} // namespace netwright
