#pragma once

#include "engine/graph/tensor.h"

// Further element-wise functions, beside those of math.h. Functions of numbers with a fraction
// take floating-point Tensors only; the rest say so. Broadcasting and dtypes as in math.h.
namespace netwright::ops {

Tensor tan(const Tensor& x);
Tensor arcsin(const Tensor& x);
Tensor arccos(const Tensor& x);
Tensor arctan(const Tensor& x);
Tensor sinh(const Tensor& x);
Tensor cosh(const Tensor& x);
Tensor arcsinh(const Tensor& x);
Tensor arccosh(const Tensor& x);
Tensor arctanh(const Tensor& x);
Tensor log2(const Tensor& x);
Tensor log10(const Tensor& x);
Tensor exp2(const Tensor& x);
Tensor cbrt(const Tensor& x);
Tensor erfinv(const Tensor& x);
Tensor trunc(const Tensor& x); // towards 0; no gradient
Tensor signBit(const Tensor& x); // bool; true for -0.0

Tensor arctan2(const Tensor& y, const Tensor& x);
// log(exp(a) + exp(b)), without overflow.
Tensor logAddExp(const Tensor& a, const Tensor& b);
// Rounded down, and what is left, with the sign of b; of numbers of any kind. Integers divided by
// 0 give 0.
Tensor floorDivide(const Tensor& a, const Tensor& b);
Tensor mod(const Tensor& a, const Tensor& b);

Tensor isInf(const Tensor& x);
Tensor isPosInf(const Tensor& x);
Tensor isNegInf(const Tensor& x);

// Of integers (and bool, where it makes sense).
Tensor bitwiseAnd(const Tensor& a, const Tensor& b);
Tensor bitwiseOr(const Tensor& a, const Tensor& b);
Tensor bitwiseXor(const Tensor& a, const Tensor& b);
Tensor bitwiseNot(const Tensor& x);
Tensor leftShift(const Tensor& a, const Tensor& b);
Tensor rightShift(const Tensor& a, const Tensor& b); // keeps the sign
Tensor greatestCommonDivisor(const Tensor& a, const Tensor& b);
Tensor leastCommonMultiple(const Tensor& a, const Tensor& b);

} // namespace netwright::ops
