#include "engine/ops/math.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/reduce.h"

#include <numbers>

namespace netwright {
namespace {

bool isWeak(const Tensor& x)
{
    return x.node().op == "constant" && x.node().attributes.has("weak");
}

bool isWhole(double value)
{
    return value == static_cast<double>(static_cast<std::int64_t>(value));
}

// A scalar written in a formula gets the dtype of what it meets.
Tensor settled(const Tensor& x, DType other)
{
    if (!isWeak(x)) return x;
    const double value = x.node().constant->at(0);
    const bool fits = isFloat(other) || (other != DType::boolean && isWhole(value));
    return scalar(value, fits ? other : DType::float32);
}

DType promoted(DType a, DType b)
{
    if (a == b) return a;
    if (a == DType::string || b == DType::string)
        throw ShapeError(NW_TEXT("Texts and numbers cannot be combined, received %1 and %2."),
            nameOf(a), nameOf(b));
    if (isFloat(a) != isFloat(b)) return isFloat(a) ? a : b;
    if (sizeOf(a) == sizeOf(b)) return isFloat(a) ? DType::float32 : std::max(a, b);
    return sizeOf(a) > sizeOf(b) ? a : b;
}

struct Pair {
    Tensor a;
    Tensor b;
    Shape shape;
};

Pair matched(const Tensor& a, const Tensor& b)
{
    const Tensor left = settled(a, isWeak(b) ? DType::float32 : b.dtype());
    const Tensor right = settled(b, left.dtype());
    const DType dtype = promoted(left.dtype(), right.dtype());
    return {
        ops::cast(left, dtype), ops::cast(right, dtype), broadcast(left.shape(), right.shape())};
}

Tensor binary(const char* op, const Tensor& a, const Tensor& b, GradientRule rule)
{
    Pair pair = matched(a, b);
    return node(op, {pair.a, pair.b}, pair.shape, std::move(rule));
}

Tensor comparison(const char* op, const Tensor& a, const Tensor& b)
{
    Pair pair = matched(a, b);
    return typedNode(op, {pair.a, pair.b}, {pair.shape, DType::boolean});
}

// Both gradients of a binary op, summed down to what was broadcast.
Gradients both(const Backward& back, const Tensor& a, const Tensor& b)
{
    return {back.wants(0) ? ops::sumTo(a, back.input(0).shape()) : Tensor(),
        back.wants(1) ? ops::sumTo(b, back.input(1).shape()) : Tensor()};
}

Tensor unary(const char* op, const Tensor& x, GradientRule rule = {})
{
    return node(op, {settled(x, DType::float32)}, x.shape(), std::move(rule));
}

// The upstream gradient goes to the larger operand; ties share it.
Gradients toTheWinner(const Backward& back, const Tensor& isFirst)
{
    const Tensor g = back.upstream();
    const Tensor isTie = ops::equal(back.input(0), back.input(1));
    const Tensor half = g * 0.5;
    return both(back, ops::where(isTie, half, ops::where(isFirst, g, 0)),
        ops::where(isTie, half, ops::where(isFirst, 0, g)));
}

} // namespace

Tensor operator+(const Tensor& a, const Tensor& b)
{
    return ops::add(a, b);
}
Tensor operator-(const Tensor& a, const Tensor& b)
{
    return ops::subtract(a, b);
}
Tensor operator*(const Tensor& a, const Tensor& b)
{
    return ops::multiply(a, b);
}
Tensor operator/(const Tensor& a, const Tensor& b)
{
    return ops::divide(a, b);
}
Tensor operator-(const Tensor& x)
{
    return ops::negative(x);
}

namespace ops {

Tensor add(const Tensor& a, const Tensor& b)
{
    return binary("add", a, b,
        [](const Backward& back) { return both(back, back.upstream(), back.upstream()); });
}

Tensor subtract(const Tensor& a, const Tensor& b)
{
    return binary("subtract", a, b,
        [](const Backward& back) { return both(back, back.upstream(), -back.upstream()); });
}

Tensor multiply(const Tensor& a, const Tensor& b)
{
    return binary("multiply", a, b, [](const Backward& back) {
        const Tensor g = back.upstream();
        return both(
            back, back.wants(0) ? g * back.input(1) : g, back.wants(1) ? g * back.input(0) : g);
    });
}

Tensor divide(const Tensor& a, const Tensor& b)
{
    return binary("divide", a, b, [](const Backward& back) {
        const Tensor toDividend = back.upstream() / back.input(1);
        return both(back, toDividend, back.wants(1) ? -toDividend * back.output() : toDividend);
    });
}

Tensor power(const Tensor& a, const Tensor& b)
{
    return binary("power", a, b, [](const Backward& back) {
        const Tensor g = back.upstream();
        const Tensor base = back.input(0);
        const Tensor exponent = back.input(1);
        const Tensor toBase = back.wants(0) ? g * exponent * power(base, exponent - 1) : Tensor(g);
        const Tensor logarithm = where(greater(base, 0), log(maximum(base, 1e-38)), 0);
        return both(back, toBase, back.wants(1) ? g * back.output() * logarithm : g);
    });
}

Tensor maximum(const Tensor& a, const Tensor& b)
{
    return binary("maximum", a, b, [](const Backward& back) {
        return toTheWinner(back, greater(back.input(0), back.input(1)));
    });
}

Tensor minimum(const Tensor& a, const Tensor& b)
{
    return binary("minimum", a, b,
        [](const Backward& back) { return toTheWinner(back, less(back.input(0), back.input(1))); });
}

Tensor equal(const Tensor& a, const Tensor& b)
{
    return comparison("equal", a, b);
}
Tensor notEqual(const Tensor& a, const Tensor& b)
{
    return comparison("not_equal", a, b);
}
Tensor less(const Tensor& a, const Tensor& b)
{
    return comparison("less", a, b);
}
Tensor lessEqual(const Tensor& a, const Tensor& b)
{
    return comparison("less_equal", a, b);
}
Tensor greater(const Tensor& a, const Tensor& b)
{
    return comparison("greater", a, b);
}
Tensor greaterEqual(const Tensor& a, const Tensor& b)
{
    return comparison("greater_equal", a, b);
}
Tensor logicalAnd(const Tensor& a, const Tensor& b)
{
    return comparison("logical_and", cast(a, DType::boolean), cast(b, DType::boolean));
}
Tensor logicalOr(const Tensor& a, const Tensor& b)
{
    return comparison("logical_or", cast(a, DType::boolean), cast(b, DType::boolean));
}
Tensor logicalNot(const Tensor& x)
{
    return typedNode("logical_not", {cast(x, DType::boolean)}, {x.shape(), DType::boolean});
}

Tensor where(const Tensor& condition, const Tensor& a, const Tensor& b)
{
    Pair pair = matched(a, b);
    const Shape shape = broadcast(condition.shape(), pair.shape);
    const TensorInfo info{shape, pair.a.dtype()};
    return typedNode(
        "where", {cast(condition, DType::boolean), pair.a, pair.b}, info, [](const Backward& back) {
            const Tensor g = back.upstream();
            const Tensor& condition = back.input(0);
            return Gradients{Tensor(),
                back.wants(1) ? sumTo(where(condition, g, 0), back.input(1).shape()) : Tensor(),
                back.wants(2) ? sumTo(where(condition, 0, g), back.input(2).shape()) : Tensor()};
        });
}

Tensor cast(const Tensor& x, DType dtype)
{
    if (x.dtype() == dtype && !isWeak(x)) return x;
    if (x.dtype() == DType::string || dtype == DType::string)
        throw ShapeError(NW_TEXT("A conversion from %1 to %2 is not possible."), nameOf(x.dtype()),
            nameOf(dtype));
    if (isWeak(x)) return scalar(x.node().constant->at(0), dtype);
    return typedNode("cast", {x}, {x.shape(), dtype}, [](const Backward& back) {
        const DType source = back.input().dtype();
        return Gradients{isFloat(source) ? cast(back.upstream(), source) : Tensor()};
    });
}

Tensor negative(const Tensor& x)
{
    return unary("negative", x, [](const Backward& back) { return Gradients{-back.upstream()}; });
}

Tensor absolute(const Tensor& x)
{
    return unary("absolute", x,
        [](const Backward& back) { return Gradients{back.upstream() * sign(back.input())}; });
}

Tensor sign(const Tensor& x)
{
    return unary("sign", x, [](const Backward&) { return Gradients{Tensor()}; });
}

Tensor exp(const Tensor& x)
{
    return unary(
        "exp", x, [](const Backward& back) { return Gradients{back.upstream() * back.output()}; });
}

Tensor expm1(const Tensor& x)
{
    return unary("expm1", x,
        [](const Backward& back) { return Gradients{back.upstream() * (back.output() + 1)}; });
}

Tensor log(const Tensor& x)
{
    return unary(
        "log", x, [](const Backward& back) { return Gradients{back.upstream() / back.input()}; });
}

Tensor log1p(const Tensor& x)
{
    return unary("log1p", x,
        [](const Backward& back) { return Gradients{back.upstream() / (back.input() + 1)}; });
}

Tensor sqrt(const Tensor& x)
{
    return unary("sqrt", x,
        [](const Backward& back) { return Gradients{back.upstream() * 0.5 / back.output()}; });
}

Tensor rsqrt(const Tensor& x)
{
    return unary("rsqrt", x, [](const Backward& back) {
        const Tensor y = back.output();
        return Gradients{back.upstream() * -0.5 * y * y * y};
    });
}

Tensor square(const Tensor& x)
{
    return unary("square", x,
        [](const Backward& back) { return Gradients{back.upstream() * 2 * back.input()}; });
}

Tensor reciprocal(const Tensor& x)
{
    return unary("reciprocal", x,
        [](const Backward& back) { return Gradients{-back.upstream() * square(back.output())}; });
}

Tensor sin(const Tensor& x)
{
    return unary("sin", x,
        [](const Backward& back) { return Gradients{back.upstream() * cos(back.input())}; });
}

Tensor cos(const Tensor& x)
{
    return unary("cos", x,
        [](const Backward& back) { return Gradients{-back.upstream() * sin(back.input())}; });
}

Tensor tanh(const Tensor& x)
{
    return unary("tanh", x, [](const Backward& back) {
        const Tensor y = back.output();
        return Gradients{back.upstream() * (1 - y * y)};
    });
}

Tensor sigmoid(const Tensor& x)
{
    return unary("sigmoid", x, [](const Backward& back) {
        const Tensor y = back.output();
        return Gradients{back.upstream() * y * (1 - y)};
    });
}

Tensor relu(const Tensor& x)
{
    return unary("relu", x, [](const Backward& back) {
        return Gradients{where(greater(back.output(), 0), back.upstream(), 0)};
    });
}

Tensor erf(const Tensor& x)
{
    return unary("erf", x, [](const Backward& back) {
        const double factor = 2 * std::numbers::inv_sqrtpi;
        return Gradients{back.upstream() * factor * exp(-square(back.input()))};
    });
}

Tensor floor(const Tensor& x)
{
    return unary("floor", x, [](const Backward&) { return Gradients{Tensor()}; });
}
Tensor ceil(const Tensor& x)
{
    return unary("ceil", x, [](const Backward&) { return Gradients{Tensor()}; });
}
Tensor round(const Tensor& x)
{
    return unary("round", x, [](const Backward&) { return Gradients{Tensor()}; });
}

Tensor isNan(const Tensor& x)
{
    return typedNode("is_nan", {x}, {x.shape(), DType::boolean});
}
Tensor isFinite(const Tensor& x)
{
    return typedNode("is_finite", {x}, {x.shape(), DType::boolean});
}

Tensor clip(const Tensor& x, double low, double high)
{
    return node("clip", {x}, x.shape(),
        [low, high](const Backward& back) {
            const Tensor isInside
                = logicalAnd(greaterEqual(back.input(), low), lessEqual(back.input(), high));
            return Gradients{where(isInside, back.upstream(), 0)};
        },
        {{"low", low}, {"high", high}});
}

Tensor softplus(const Tensor& x)
{
    return unary("softplus", x,
        [](const Backward& back) { return Gradients{back.upstream() * sigmoid(back.input())}; });
}

Tensor stopGradient(const Tensor& x)
{
    return unary("stop_gradient", x, [](const Backward&) { return Gradients{Tensor()}; });
}

} // namespace ops
} // namespace netwright
