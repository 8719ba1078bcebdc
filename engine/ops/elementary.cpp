#include "engine/ops/elementary.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace netwright::ops {
namespace {

Tensor unary(const char* op, const Tensor& x, GradientRule rule = {})
{
    if (!isFloat(x.dtype()))
        throw ShapeError(
            NW_TEXT("%1: floating-point numbers are needed, received %2."), op, nameOf(x.dtype()));
    return node(op, {cast(x, x.dtype())}, x.shape(), std::move(rule));
}

// A rule for a function whose slope is a formula in its input.
GradientRule slope(Tensor (*formula)(const Tensor& x))
{
    return [formula](
               const Backward& back) { return Gradients{back.upstream() * formula(back.input())}; };
}

// Both operands in one dtype: that of a * b.
struct Pair {
    Tensor a;
    Tensor b;
    Shape shape;
};
Pair matched(const Tensor& a, const Tensor& b)
{
    const Tensor product = a * b;
    return {cast(a, product.dtype()), cast(b, product.dtype()), product.shape()};
}

Tensor binary(const char* op, const Tensor& a, const Tensor& b, GradientRule rule)
{
    const Pair pair = matched(a, b);
    return node(op, {pair.a, pair.b}, pair.shape, std::move(rule));
}

Gradients both(const Backward& back, const Tensor& a, const Tensor& b)
{
    return {back.wants(0) ? sumTo(a, back.input(0).shape()) : Tensor(),
        back.wants(1) ? sumTo(b, back.input(1).shape()) : Tensor()};
}

Gradients none(const Backward& back)
{
    return Gradients(back.node().inputs.size());
}

Tensor ofIntegers(const char* op, const Tensor& a, const Tensor& b)
{
    const Pair pair = matched(a, b);
    if (isFloat(pair.a.dtype()))
        throw ShapeError(NW_TEXT("%1: whole numbers are needed, received %2 and %3."), op,
            nameOf(a.dtype()), nameOf(b.dtype()));
    return node(op, {pair.a, pair.b}, pair.shape, none);
}

} // namespace

Tensor tan(const Tensor& x)
{
    return unary("tan", x, [](const Backward& back) {
        return Gradients{back.upstream() * (1 + square(back.output()))};
    });
}
Tensor arcsin(const Tensor& x)
{
    return unary("arcsin", x, slope([](const Tensor& v) { return rsqrt(1 - v * v); }));
}
Tensor arccos(const Tensor& x)
{
    return unary("arccos", x, slope([](const Tensor& v) { return -rsqrt(1 - v * v); }));
}
Tensor arctan(const Tensor& x)
{
    return unary("arctan", x, slope([](const Tensor& v) { return 1 / (1 + v * v); }));
}
Tensor sinh(const Tensor& x)
{
    return unary("sinh", x, slope([](const Tensor& v) { return cosh(v); }));
}
Tensor cosh(const Tensor& x)
{
    return unary("cosh", x, slope([](const Tensor& v) { return sinh(v); }));
}
Tensor arcsinh(const Tensor& x)
{
    return unary("arcsinh", x, slope([](const Tensor& v) { return rsqrt(v * v + 1); }));
}
Tensor arccosh(const Tensor& x)
{
    return unary("arccosh", x, slope([](const Tensor& v) { return rsqrt(v * v - 1); }));
}
Tensor arctanh(const Tensor& x)
{
    return unary("arctanh", x, slope([](const Tensor& v) { return 1 / (1 - v * v); }));
}
Tensor log2(const Tensor& x)
{
    return unary("log2", x, slope([](const Tensor& v) { return std::numbers::log2e / v; }));
}
Tensor log10(const Tensor& x)
{
    return unary("log10", x, slope([](const Tensor& v) { return std::numbers::log10e / v; }));
}
Tensor exp2(const Tensor& x)
{
    return unary("exp2", x, [](const Backward& back) {
        return Gradients{back.upstream() * std::numbers::ln2 * back.output()};
    });
}
Tensor cbrt(const Tensor& x)
{
    return unary("cbrt", x, [](const Backward& back) {
        return Gradients{back.upstream() / (3 * square(back.output()))};
    });
}
Tensor erfinv(const Tensor& x)
{
    return unary("erfinv", x, [](const Backward& back) {
        const double factor = std::sqrt(std::numbers::pi) / 2;
        return Gradients{back.upstream() * factor * exp(square(back.output()))};
    });
}
Tensor trunc(const Tensor& x)
{
    return unary("trunc", x, none);
}
Tensor signBit(const Tensor& x)
{
    return typedNode("sign_bit", {x}, {x.shape(), DType::boolean});
}

Tensor arctan2(const Tensor& y, const Tensor& x)
{
    return binary("arctan2", y, x, [](const Backward& back) {
        const Tensor& top = back.input(0);
        const Tensor& bottom = back.input(1);
        const Tensor part = back.upstream() / (square(top) + square(bottom));
        return both(back, part * bottom, -part * top);
    });
}

Tensor logAddExp(const Tensor& a, const Tensor& b)
{
    const Pair pair = matched(a, b);
    const Tensor gap = pair.a - pair.b;
    // Two infinities of one sign differ by NaN.
    const Tensor isUndefined = isNan(gap);
    const Tensor safe = where(isUndefined, 0, gap);
    const Tensor larger = maximum(pair.a, pair.b);
    return where(isUndefined, pair.a + pair.b, larger + log1p(exp(-absolute(safe))));
}

Tensor floorDivide(const Tensor& a, const Tensor& b)
{
    return binary("floor_divide", a, b, none);
}
Tensor mod(const Tensor& a, const Tensor& b)
{
    return binary("mod", a, b, [](const Backward& back) {
        const Tensor g = back.upstream();
        if (!isFloat(g.dtype())) return none(back);
        return both(back, g, -g * floor(back.input(0) / back.input(1)));
    });
}

Tensor isInf(const Tensor& x)
{
    return equal(absolute(x), std::numeric_limits<double>::infinity());
}
Tensor isPosInf(const Tensor& x)
{
    return equal(x, std::numeric_limits<double>::infinity());
}
Tensor isNegInf(const Tensor& x)
{
    return equal(x, -std::numeric_limits<double>::infinity());
}

Tensor bitwiseAnd(const Tensor& a, const Tensor& b)
{
    return ofIntegers("bitwise_and", a, b);
}
Tensor bitwiseOr(const Tensor& a, const Tensor& b)
{
    return ofIntegers("bitwise_or", a, b);
}
Tensor bitwiseXor(const Tensor& a, const Tensor& b)
{
    return ofIntegers("bitwise_xor", a, b);
}
Tensor bitwiseNot(const Tensor& x)
{
    if (isFloat(x.dtype()))
        throw ShapeError(NW_TEXT("%1: whole numbers are needed, received %2."), "bitwise_not",
            nameOf(x.dtype()));
    return node("bitwise_not", {x}, x.shape(), none);
}
Tensor leftShift(const Tensor& a, const Tensor& b)
{
    return ofIntegers("left_shift", a, b);
}
Tensor rightShift(const Tensor& a, const Tensor& b)
{
    return ofIntegers("right_shift", a, b);
}
Tensor greatestCommonDivisor(const Tensor& a, const Tensor& b)
{
    return ofIntegers("greatest_common_divisor", a, b);
}
Tensor leastCommonMultiple(const Tensor& a, const Tensor& b)
{
    return ofIntegers("least_common_multiple", a, b);
}

} // namespace netwright::ops
