#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/dispatch.h"
#include "engine/kernels/reference/each.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <type_traits>

namespace netwright {
namespace {

using reference::binaryKernel;
using reference::floatUnary;
using reference::forFloat;
using reference::forNumber;
using reference::numberBinary;
using reference::unaryKernel;

template <class Function>
bool integerBinary(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forNumber(request.output().dtype, [&](auto kind) -> std::optional<Kernel> {
            using T = decltype(kind);
            if constexpr (std::is_integral_v<T>)
                return binaryKernel<T, T>(request, function);
            else
                return std::nullopt;
        });
    });
}

template <class T>
T floorQuotient(T a, T b)
{
    if constexpr (std::is_same_v<T, bool>) {
        return b && a;
    } else if constexpr (std::is_integral_v<T>) {
        if (b == 0) return 0;
        if constexpr (std::is_signed_v<T>)
            if (b == T(-1)) return static_cast<T>(0 - static_cast<std::make_unsigned_t<T>>(a));
        const T quotient = static_cast<T>(a / b);
        const bool isRoundedUp = a % b != 0 && (a < 0) != (b < 0);
        return static_cast<T>(quotient - (isRoundedUp ? 1 : 0));
    } else {
        return std::floor(a / b);
    }
}

template <class T>
T remainder(T a, T b)
{
    if constexpr (std::is_same_v<T, bool>) {
        return false;
    } else if constexpr (std::is_integral_v<T>) {
        if (b == 0) return 0;
        if constexpr (std::is_signed_v<T>)
            if (b == T(-1)) return 0;
        const T rest = static_cast<T>(a % b);
        return rest != 0 && (rest < 0) != (b < 0) ? static_cast<T>(rest + b) : rest;
    } else {
        const T rest = std::fmod(a, b);
        if (rest == 0) return std::copysign(T(0), b);
        return (rest < 0) != (b < 0) ? rest + b : rest;
    }
}

// Giles 2010, then two steps of Newton's method on erf.
template <class T>
T inverseErf(T given)
{
    const double x = static_cast<double>(given);
    if (!(std::fabs(x) < 1))
        return std::fabs(x) == 1
            ? static_cast<T>(std::copysign(std::numeric_limits<double>::infinity(), x))
            : std::numeric_limits<T>::quiet_NaN();
    const double w = -std::log((1 - x) * (1 + x));
    const double a = 0.147;
    const double first = 2 / (std::numbers::pi * a) - w / 2;
    double y = std::copysign(std::sqrt(std::sqrt(first * first + w / a) - first), x);
    for (int i = 0; i < 3; ++i) {
        const double slope = 2 * std::numbers::inv_sqrtpi * std::exp(-y * y);
        if (slope <= 0) break;
        // erf(y) - x, of small differences from 1 where both are near it.
        const double tail = (1 - std::fabs(x)) - std::erfc(std::fabs(y));
        const double fault = std::fabs(x) > 0.5 ? (x > 0 ? tail : -tail) : std::erf(y) - x;
        const double step = fault / slope;
        y -= step / (1 + y * step); // Halley
    }
    return static_cast<T>(y);
}

template <class T>
T shiftedLeft(T a, T b)
{
    if constexpr (std::is_same_v<T, bool>) {
        return a && !b;
    } else {
        using Bits = std::make_unsigned_t<T>;
        const bool isOver = b < 0 || static_cast<std::size_t>(b) >= 8 * sizeof(T);
        return isOver ? T(0) : static_cast<T>(static_cast<Bits>(a) << b);
    }
}

template <class T>
T shiftedRight(T a, T b)
{
    if constexpr (std::is_same_v<T, bool>) {
        return a && !b;
    } else {
        const bool isOver = b < 0 || static_cast<std::size_t>(b) >= 8 * sizeof(T);
        if (isOver) return a < 0 ? static_cast<T>(-1) : T(0);
        return static_cast<T>(a >> b);
    }
}

template <class T>
T divisor(T a, T b)
{
    return static_cast<T>(std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b)));
}

template <class T>
T multiple(T a, T b)
{
    const T common = divisor(a, b);
    if (common == T(0)) return T(0);
    const auto result = static_cast<std::int64_t>(a) / static_cast<std::int64_t>(common)
        * static_cast<std::int64_t>(b);
    return static_cast<T>(result < 0 ? -result : result);
}

std::optional<Kernel> signBitKernel(const KernelRequest& request)
{
    return forNumber(request.input().dtype, [&](auto kind) {
        using T = decltype(kind);
        return std::optional(unaryKernel<T, bool>(request, [](T x) {
            if constexpr (std::is_floating_point_v<T>)
                return std::signbit(x);
            else
                return x < T(0);
        }));
    });
}

std::optional<Kernel> bitwiseNotKernel(const KernelRequest& request)
{
    return forNumber(request.input().dtype, [&](auto kind) -> std::optional<Kernel> {
        using T = decltype(kind);
        if constexpr (std::is_same_v<T, bool>)
            return unaryKernel<T, T>(request, [](T x) { return !x; });
        else if constexpr (std::is_integral_v<T>)
            return unaryKernel<T, T>(request, [](T x) { return ~x; });
        else
            return std::nullopt;
    });
}

const bool published[] = {
    floatUnary("tan", [](auto x) { return std::tan(x); }),
    floatUnary("arcsin", [](auto x) { return std::asin(x); }),
    floatUnary("arccos", [](auto x) { return std::acos(x); }),
    floatUnary("arctan", [](auto x) { return std::atan(x); }),
    floatUnary("sinh", [](auto x) { return std::sinh(x); }),
    floatUnary("cosh", [](auto x) { return std::cosh(x); }),
    floatUnary("arcsinh", [](auto x) { return std::asinh(x); }),
    floatUnary("arccosh", [](auto x) { return std::acosh(x); }),
    floatUnary("arctanh", [](auto x) { return std::atanh(x); }),
    floatUnary("log2", [](auto x) { return std::log2(x); }),
    floatUnary("log10", [](auto x) { return std::log10(x); }),
    floatUnary("exp2", [](auto x) { return std::exp2(x); }),
    floatUnary("cbrt", [](auto x) { return std::cbrt(x); }),
    floatUnary("erfinv", [](auto x) { return inverseErf(x); }),
    floatUnary("trunc", [](auto x) { return std::trunc(x); }),
    publishKernel("reference", "sign_bit", signBitKernel),
    publishKernel("reference", "bitwise_not", bitwiseNotKernel),
    publishKernel("reference", "arctan2",
        [](const KernelRequest& request) {
            return forFloat(request.output().dtype, [&](auto kind) {
                using T = decltype(kind);
                return std::optional(
                    binaryKernel<T, T>(request, [](T y, T x) { return std::atan2(y, x); }));
            });
        }),
    numberBinary("floor_divide", [](auto a, auto b) { return floorQuotient(a, b); }),
    numberBinary("mod", [](auto a, auto b) { return remainder(a, b); }),
    integerBinary("bitwise_and", [](auto a, auto b) { return a & b; }),
    integerBinary("bitwise_or", [](auto a, auto b) { return a | b; }),
    integerBinary("bitwise_xor", [](auto a, auto b) { return a ^ b; }),
    integerBinary("left_shift", [](auto a, auto b) { return shiftedLeft(a, b); }),
    integerBinary("right_shift", [](auto a, auto b) { return shiftedRight(a, b); }),
    integerBinary("greatest_common_divisor", [](auto a, auto b) { return divisor(a, b); }),
    integerBinary("least_common_multiple", [](auto a, auto b) { return multiple(a, b); }),
};

} // namespace
} // namespace netwright
