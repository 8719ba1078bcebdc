#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/elementary.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <cmath>
#include <limits>
#include <numbers>

// Arithmetic, element by element. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

using TwoOperands = Tensor (*)(const Tensor&, const Tensor&);
using OneOperand = Tensor (*)(const Tensor&);

// Of two operands in the dtype that Keras joins them in.
Compute joined(TwoOperands function)
{
    return [function](const OperationCall& call) {
        const Tensors in = call.joined({"x1", "x2"});
        return function(in[0], in[1]);
    };
}
Compute floats(TwoOperands function)
{
    return [function](const OperationCall& call) {
        const Tensors in = call.joinedFloats({"x1", "x2"});
        return function(in[0], in[1]);
    };
}
Compute bits(TwoOperands function)
{
    return [function](const OperationCall& call) {
        const Tensors in = call.joined({"x", "y"});
        return function(in[0], in[1]);
    };
}
Compute each(OneOperand function)
{
    return [function](const OperationCall& call) { return function(call.tensor("x")); };
}
Compute eachFloat(OneOperand function)
{
    return [function](const OperationCall& call) { return function(call.floating("x")); };
}

// Numbers, where bool counts as int32.
Tensor counted(const Tensor& x)
{
    return x.dtype() == DType::boolean ? ops::cast(x, DType::int32) : x;
}

// Functions of whole numbers leave these as they are.
Compute unlessWhole(OneOperand function)
{
    return [function](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        return isFloat(x.dtype()) ? function(x) : x;
    };
}

Tensor divideNoNan(const Tensor& a, const Tensor& b)
{
    const Tensor isZero = ops::equal(b, 0);
    return ops::where(isZero, 0, a / ops::where(isZero, 1, b));
}

Tensor heaviside(const Tensor& x, const Tensor& middle)
{
    const Tensor side = ops::where(ops::greater(x, 0), ops::onesLike(x), middle);
    return ops::where(ops::isNan(x), x, ops::where(ops::less(x, 0), 0, side));
}

Tensor hypot(const Tensor& a, const Tensor& b)
{
    return ops::sqrt(a * a + b * b);
}

Tensor logAddExp2(const Tensor& a, const Tensor& b)
{
    return ops::logAddExp(a * std::numbers::ln2, b * std::numbers::ln2) * std::numbers::log2e;
}

Tensor clip(const OperationCall& call)
{
    const Tensor x = counted(call.tensor("x"));
    const bool isPlain = !call.isTensor("x_min") && !call.isTensor("x_max");
    const auto isNumber
        = [&call](const char* name) { return !call.has(name) || call.value(name).is_number(); };
    if (isPlain && isNumber("x_min") && isNumber("x_max")) {
        const double infinity = std::numeric_limits<double>::infinity();
        if (isFloat(x.dtype()))
            return ops::clip(x, call.has("x_min") ? call.real("x_min") : -infinity,
                call.has("x_max") ? call.real("x_max") : infinity);
    }
    Tensor y = x;
    if (call.has("x_min")) y = ops::maximum(y, ops::cast(call.tensor("x_min"), x.dtype()));
    if (call.has("x_max")) y = ops::minimum(y, ops::cast(call.tensor("x_max"), x.dtype()));
    return y;
}

Tensor round(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    const int decimals = call.integer("decimals");
    if (!isFloat(x.dtype()) && decimals >= 0) return x;
    const Tensor number = isFloat(x.dtype()) ? x : ops::cast(x, DType::float64);
    if (decimals == 0) return ops::round(number);
    const double factor = std::pow(10.0, std::abs(decimals));
    const Tensor rounded = decimals > 0 ? ops::round(number * factor) / factor
                                        : ops::round(number / factor) * factor;
    return ops::cast(rounded, x.dtype());
}

// The greatest number that is there in both double and that kind of numbers.
double greatest(DType dtype)
{
    switch (dtype) {
    case DType::float64: return std::numeric_limits<double>::max();
    case DType::float16: return 65504;
    case DType::bfloat16: return 3.3895313892515355e38;
    case DType::boolean: return 1;
    case DType::int8: return 0x1p7 - 1;
    case DType::uint8: return 0x1p8 - 1;
    case DType::int16: return 0x1p15 - 1;
    case DType::uint16: return 0x1p16 - 1;
    case DType::int32: return 0x1p31 - 1;
    case DType::uint32: return 0x1p32 - 1;
    case DType::int64: return 0x1p63 - 0x1p10;
    case DType::uint64: return 0x1p64 - 0x1p11;
    default: return std::numeric_limits<float>::max();
    }
}
double least(DType dtype)
{
    switch (dtype) {
    case DType::boolean:
    case DType::uint8:
    case DType::uint16:
    case DType::uint32:
    case DType::uint64: return 0;
    default: return isFloat(dtype) ? -greatest(dtype) : -greatest(dtype) - 1;
    }
}

// What the kind of numbers does not hold becomes its nearest end.
Tensor saturateCast(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    const DType dtype = call.dtype().value_or(x.dtype());
    if (dtype == x.dtype() && !isFloat(dtype)) return x;
    const Tensor wide = ops::cast(x, DType::float64);
    return ops::cast(ops::clip(wide, least(dtype), greatest(dtype)), dtype);
}

Tensor nanToNum(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (!isFloat(x.dtype())) return x;
    const double limit = greatest(x.dtype());
    const double above = call.has("posinf") ? call.real("posinf") : limit;
    const double below = call.has("neginf") ? call.real("neginf") : -limit;
    Tensor y = ops::where(ops::isNan(x), call.real("nan"), x);
    y = ops::where(ops::isPosInf(x), above, y);
    return ops::where(ops::isNegInf(x), below, y);
}

// The angle of a real number in the complex plane.
Tensor angle(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const Tensor side = ops::where(ops::less(x, 0), std::numbers::pi, ops::zerosLike(x));
    return ops::where(ops::isNan(x), x, side);
}

Tensor squared(const OperationCall& call)
{
    return ops::square(counted(call.tensor("x")));
}

Tensor sameNumbers(const OperationCall& call)
{
    return call.tensor("x");
}

const Compute kNegative
    = [](const OperationCall& call) { return ops::negative(counted(call.tensor("x"))); };
const Compute kAbsolute = [](const OperationCall& call) {
    const Tensor x = call.tensor("x");
    return x.dtype() == DType::boolean ? x : ops::absolute(x);
};

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "Arithmetic of keras.ops, element by element.",
    .entries =
        {
            {"Add", "x1, x2", joined(ops::add)},
            {"Subtract", "x1, x2", joined(ops::subtract)},
            {"Multiply", "x1, x2", joined(ops::multiply)},
            {"Divide", "x1, x2", floats(ops::divide)},
            {"TrueDivide", "x1, x2", floats(ops::divide)},
            {"DivideNoNan", "x1, x2", floats(divideNoNan)},
            {"FloorDivide", "x1, x2", joined(ops::floorDivide)},
            {"Mod", "x1, x2", joined(ops::mod)},
            {"Power", "x1, x2", joined(ops::power)},
            {"Maximum", "x1, x2", joined(ops::maximum)},
            {"Minimum", "x1, x2", joined(ops::minimum)},
            {"Hypot", "x1, x2", floats(hypot)},
            {"Heaviside", "x1, x2", floats(heaviside)},
            {"Arctan2", "x1, x2", floats(ops::arctan2)},
            {"Logaddexp", "x1, x2", floats(ops::logAddExp)},
            {"Logaddexp2", "x1, x2", floats(logAddExp2)},
            {"Gcd", "x1, x2", joined(ops::greatestCommonDivisor)},
            {"Lcm", "x1, x2", joined(ops::leastCommonMultiple)},
            {"BitwiseAnd", "x, y", bits(ops::bitwiseAnd)},
            {"BitwiseOr", "x, y", bits(ops::bitwiseOr)},
            {"BitwiseXor", "x, y", bits(ops::bitwiseXor)},
            {"BitwiseLeftShift", "x, y", bits(ops::leftShift)},
            {"LeftShift", "x, y", bits(ops::leftShift)},
            {"BitwiseRightShift", "x, y", bits(ops::rightShift)},
            {"RightShift", "x, y", bits(ops::rightShift)},
            {"BitwiseInvert", "x", each(ops::bitwiseNot)},
            {"BitwiseNot", "x", each(ops::bitwiseNot)},
            {"Negative", "x", kNegative},
            {"Absolute", "x", kAbsolute},
            {"Abs", "x", kAbsolute},
            {"Sign", "x", each(ops::sign)},
            {"Square", "x", squared},
            {"Sqrt", "x", eachFloat(ops::sqrt)},
            {"Reciprocal", "x", eachFloat(ops::reciprocal)},
            {"Clip", "x, :x_min, :x_max", clip},
            {"Round", "x, :decimals=0", round},
            {"Ceil", "x", eachFloat(ops::ceil)},
            {"Floor", "x", eachFloat(ops::floor)},
            {"Trunc", "x", unlessWhole(ops::trunc)},
            {"NanToNum", "x, :nan=0.0, :posinf=None, :neginf=None", nanToNum},
            {"Exp", "x", eachFloat(ops::exp)},
            {"Exp2", "x", eachFloat(ops::exp2)},
            {"Expm1", "x", eachFloat(ops::expm1)},
            {"Log", "x", eachFloat(ops::log)},
            {"Log2", "x", eachFloat(ops::log2)},
            {"Log10", "x", eachFloat(ops::log10)},
            {"Log1p", "x", eachFloat(ops::log1p)},
            {"Cbrt", "x", eachFloat(ops::cbrt)},
            {"Sin", "x", eachFloat(ops::sin)},
            {"Cos", "x", eachFloat(ops::cos)},
            {"Tan", "x", eachFloat(ops::tan)},
            {"Arcsin", "x", eachFloat(ops::arcsin)},
            {"Arccos", "x", eachFloat(ops::arccos)},
            {"Arctan", "x", eachFloat(ops::arctan)},
            {"Sinh", "x", eachFloat(ops::sinh)},
            {"Cosh", "x", eachFloat(ops::cosh)},
            {"Tanh", "x", eachFloat(ops::tanh)},
            {"Arcsinh", "x", eachFloat(ops::arcsinh)},
            {"Arccosh", "x", eachFloat(ops::arccosh)},
            {"Arctanh", "x", eachFloat(ops::arctanh)},
            {"Deg2rad", "x",
                [](const OperationCall& call) {
                    return call.floating("x") * (std::numbers::pi / 180);
                }},
            {"Angle", "x", angle},
            {"Real", "x", sameNumbers},
            {"Imag", "x",
                [](const OperationCall& call) { return ops::zerosLike(call.tensor("x")); }},
            {"Conjugate", "x", sameNumbers},
            {"Conj", "x", sameNumbers},
        },
});

const bool publishedCore = publishOperations({
    .module = "keras.src.ops.core",
    .summary = "A function of keras.ops that passes its input on.",
    .entries = {{"SaturateCast", "x, :dtype", saturateCast}},
});

const bool publishedMath = publishOperations({
    .module = "keras.src.ops.math",
    .summary = "A function of keras.ops, element by element.",
    .entries =
        {
            {"Rsqrt", "x", eachFloat(ops::rsqrt)},
            {"Erf", "x", eachFloat(ops::erf)},
            {"Erfinv", "x", eachFloat(ops::erfinv)},
        },
});

} // namespace
} // namespace netwright
