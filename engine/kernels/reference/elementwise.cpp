#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/broadcast.h"
#include "engine/kernels/reference/dispatch.h"
#include "engine/kernels/reference/each.h"

#include <cmath>
#include <type_traits>

namespace netwright {
namespace {

using reference::binaryKernel;
using reference::BroadcastOffsets;
using reference::floatUnary;
using reference::forHandle;
using reference::forNumber;
using reference::numberBinary;
using reference::unaryKernel;

template <class Function>
bool numberUnary(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forNumber(request.output().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(unaryKernel<T, T>(
                request, [function](T x) { return static_cast<T>(function(x)); }));
        });
    });
}

template <class Function>
bool question(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forNumber(request.input().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(unaryKernel<T, bool>(request, function));
        });
    });
}

template <class Function>
bool comparison(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forNumber(request.input().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(binaryKernel<T, bool>(request, function));
        });
    });
}

// Texts too are equal where their handles are.
template <class Function>
bool sameness(const char* op, Function function)
{
    return publishKernel("reference", op, [function](const KernelRequest& request) {
        return forHandle(request.input().dtype, [&](auto kind) {
            using T = decltype(kind);
            return std::optional(binaryKernel<T, bool>(request, function));
        });
    });
}

template <class T>
T signOf(T x)
{
    if constexpr (std::is_floating_point_v<T>)
        if (std::isnan(x)) return x;
    return static_cast<T>((T(0) < x) - (x < T(0)));
}

template <class T>
T largest(T a, T b)
{
    if constexpr (std::is_floating_point_v<T>)
        if (std::isnan(a)) return a;
    return a > b || b != b ? (b != b ? b : a) : b;
}

template <class T>
T smallest(T a, T b)
{
    if constexpr (std::is_floating_point_v<T>)
        if (std::isnan(a)) return a;
    return a < b || b != b ? (b != b ? b : a) : b;
}

std::optional<Kernel> whereKernel(const KernelRequest& request)
{
    return forHandle(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        const Shape& shape = request.output().shape;
        BroadcastOffsets condition(request.input(0).shape, shape);
        BroadcastOffsets left(request.input(1).shape, shape);
        BroadcastOffsets right(request.input(2).shape, shape);
        Kernel kernel;
        kernel.run = [condition, left, right](const KernelCall& call) mutable {
            const bool* c = call.input<bool>(0);
            const T* a = call.input<T>(1);
            const T* b = call.input<T>(2);
            T* y = call.output<T>(0);
            condition.start();
            left.start();
            right.start();
            for (std::size_t i = 0; i < condition.count(); ++i) {
                y[i] = c[condition.offset()] ? a[left.offset()] : b[right.offset()];
                condition.next();
                left.next();
                right.next();
            }
        };
        return std::optional(kernel);
    });
}

std::optional<Kernel> castKernel(const KernelRequest& request)
{
    const TensorInfo from = request.input();
    const TensorInfo to = request.output();
    const auto halfOf
        = [](DType dtype) { return dtype == DType::bfloat16 || dtype == DType::float16; };
    if (halfOf(from.dtype) || halfOf(to.dtype)) {
        Kernel kernel;
        kernel.run = [from, to](const KernelCall& call) {
            const Array source(
                from.shape, from.dtype, const_cast<std::byte*>(call.inputs[0]), nullptr);
            Array target(to.shape, to.dtype, call.outputs[0], nullptr);
            for (std::size_t i = 0; i < source.count(); ++i) target.set(i, source.at(i));
        };
        return kernel;
    }
    return forNumber(from.dtype, [&](auto source) {
        return forNumber(to.dtype, [&](auto target) {
            using R = decltype(target);
            return std::optional(unaryKernel<decltype(source), R>(
                request, [](auto x) { return static_cast<R>(x); }));
        });
    });
}

std::optional<Kernel> clipKernel(const KernelRequest& request)
{
    const double low = request.attributes().real("low");
    const double high = request.attributes().real("high");
    return forNumber(request.output().dtype, [&](auto kind) {
        using T = decltype(kind);
        return std::optional(unaryKernel<T, T>(request, [low, high](T x) {
            if (x < static_cast<T>(low)) return static_cast<T>(low);
            return x > static_cast<T>(high) ? static_cast<T>(high) : x;
        }));
    });
}

const bool published[] = {
    numberBinary("add", [](auto a, auto b) { return a + b; }),
    numberBinary("subtract", [](auto a, auto b) { return a - b; }),
    numberBinary("multiply", [](auto a, auto b) { return a * b; }),
    numberBinary("divide",
        [](auto a, auto b) {
            if constexpr (std::is_integral_v<decltype(b)>)
                return b == 0 ? decltype(a)(0) : static_cast<decltype(a)>(a / b);
            else
                return a / b;
        }),
    numberBinary("power", [](auto a, auto b) { return std::pow(a, b); }),
    numberBinary("maximum", [](auto a, auto b) { return largest(a, b); }),
    numberBinary("minimum", [](auto a, auto b) { return smallest(a, b); }),
    sameness("equal", [](auto a, auto b) { return a == b; }),
    sameness("not_equal", [](auto a, auto b) { return a != b; }),
    comparison("less", [](auto a, auto b) { return a < b; }),
    comparison("less_equal", [](auto a, auto b) { return a <= b; }),
    comparison("greater", [](auto a, auto b) { return a > b; }),
    comparison("greater_equal", [](auto a, auto b) { return a >= b; }),
    comparison("logical_and", [](auto a, auto b) { return a && b; }),
    comparison("logical_or", [](auto a, auto b) { return a || b; }),
    question("logical_not", [](auto x) { return !x; }),
    question("is_nan", [](auto x) { return x != x; }),
    question("is_finite", [](auto x) { return std::isfinite(static_cast<double>(x)); }),
    numberUnary("negative", [](auto x) { return -x; }),
    numberUnary("absolute", [](auto x) { return signOf(x) < decltype(x)(0) ? -x : x; }),
    numberUnary("sign", [](auto x) { return signOf(x); }),
    numberUnary("square", [](auto x) { return x * x; }),
    numberUnary("relu", [](auto x) { return x > decltype(x)(0) || x != x ? x : decltype(x)(0); }),
    floatUnary("exp", [](auto x) { return std::exp(x); }),
    floatUnary("expm1", [](auto x) { return std::expm1(x); }),
    floatUnary("log", [](auto x) { return std::log(x); }),
    floatUnary("log1p", [](auto x) { return std::log1p(x); }),
    floatUnary("sqrt", [](auto x) { return std::sqrt(x); }),
    floatUnary("rsqrt", [](auto x) { return 1 / std::sqrt(x); }),
    floatUnary("reciprocal", [](auto x) { return 1 / x; }),
    floatUnary("sin", [](auto x) { return std::sin(x); }),
    floatUnary("cos", [](auto x) { return std::cos(x); }),
    floatUnary("tanh", [](auto x) { return std::tanh(x); }),
    floatUnary("sigmoid",
        [](auto x) {
            const auto e = std::exp(-std::fabs(x));
            return x < 0 ? e / (1 + e) : 1 / (1 + e);
        }),
    floatUnary(
        "softplus", [](auto x) { return (x > 0 ? x : 0) + std::log1p(std::exp(-std::fabs(x))); }),
    floatUnary("erf", [](auto x) { return std::erf(x); }),
    floatUnary("floor", [](auto x) { return std::floor(x); }),
    floatUnary("ceil", [](auto x) { return std::ceil(x); }),
    floatUnary("round", [](auto x) { return std::nearbyint(x); }),
    publishKernel("reference", "where", whereKernel),
    publishKernel("reference", "cast", castKernel),
    publishKernel("reference", "clip", clipKernel),
};

} // namespace
} // namespace netwright
