#pragma once

#include "engine/base/error.h"
#include "engine/base/field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace netwright {

// From the lesser to the greater.
struct Interval {
    double low = 0;
    double high = 0;
};

// The setting "factor" of image layers: how strong a random change is. One number stands for an
// interval around or above zero, two numbers are the interval itself.
struct Factor {
    std::vector<double> numbers{0.0};
    bool isPair = false;

    Factor() = default;
    Factor(double number) : numbers{number} { }
    Factor(double low, double high) : numbers{low, high}, isPair(true) { }

    double least() const { return std::min(numbers.front(), numbers.back()); }
    double greatest() const { return std::max(numbers.front(), numbers.back()); }
    // A single number f stands for max(-|f|, lowest) … |f|.
    Interval interval(double lowest = -1) const
    {
        if (isPair) return {least(), greatest()};
        const double size = std::fabs(numbers.front());
        return {std::max(-size, lowest), size};
    }
};

template <>
struct Field<Factor> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const Factor& factor)
    {
        return factor.isPair ? Value(factor.numbers) : Value(factor.numbers.front());
    }
    static void read(const Value& value, Factor& member)
    {
        Factor given;
        given.isPair = !value.is_number();
        if (given.isPair)
            Field<std::vector<double>>::read(value, given.numbers);
        else
            Field<double>::read(value, given.numbers.front());
        if (given.numbers.empty()) throw WrongType{};
        member = std::move(given);
    }
};

// What a factor must fulfil, and the bounds that the sentence names.
struct FactorDemand {
    Interval bounds;
    bool isMet = false;
};

// Refuses a factor that is not one number or two, or does not meet the demand.
inline void demandFactor(const std::string& who, const std::string& key, const Factor& factor,
    const FactorDemand& demand)
{
    if (!demand.isMet || factor.numbers.size() != (factor.isPair ? 2U : 1U))
        throw ConfigError(NW_TEXT("%1: %2 must be a number or two numbers between %3 and %4, "
                                  "received %5."),
            who, key, demand.bounds.low, demand.bounds.high, Field<Factor>::write(factor).dump());
}

// One of two numbers may lie outside the bounds in Keras, if only the intervals meet.
inline void checkFactor(
    const std::string& who, const std::string& key, const Factor& factor, Interval bounds)
{
    const bool fits = factor.isPair
        ? factor.least() <= bounds.high && factor.greatest() >= bounds.low
        : factor.numbers.front() >= bounds.low && factor.numbers.front() <= bounds.high;
    demandFactor(who, key, factor, {bounds, fits});
}

// All numbers must lie within the bounds.
inline void checkFactorStrictly(
    const std::string& who, const std::string& key, const Factor& factor, Interval bounds)
{
    const bool fits = factor.least() >= bounds.low && factor.greatest() <= bounds.high;
    demandFactor(who, key, factor, {bounds, fits});
}

// The setting "value_range": darkest and brightest value of the images.
using ValueRange = std::array<double, 2>;

inline void checkValueRange(const std::string& who, ValueRange& range)
{
    if (range[0] == range[1])
        throw ConfigError(NW_TEXT("%1: value_range must be two different numbers, received %2 and "
                                  "%3."),
            who, range[0], range[1]);
    if (range[0] > range[1]) std::swap(range[0], range[1]);
}

} // namespace netwright
