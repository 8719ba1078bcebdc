// The functions of a chain for one level of the processor; included by three files inside a
// namespace of their own, after vector_math_body.h. The result may stand where a source stands,
// element for element: ivdep says that nothing else overlaps.

#define NW_UNARY(name, expression)                                                                 \
    static void name(const ChainArguments& at)                                                     \
    {                                                                                              \
        float* y = at.y;                                                                           \
        const float* a = at.a;                                                                     \
        _Pragma("GCC ivdep") for (std::size_t i = 0; i < at.n; ++i)                                \
        {                                                                                          \
            const float x = a[i];                                                                  \
            y[i] = expression;                                                                     \
        }                                                                                          \
    }
#define NW_BINARY(name, expression)                                                                \
    static void name(const ChainArguments& at)                                                     \
    {                                                                                              \
        float* y = at.y;                                                                           \
        const float* a = at.a;                                                                     \
        const float* b = at.b;                                                                     \
        _Pragma("GCC ivdep") for (std::size_t i = 0; i < at.n; ++i)                                \
        {                                                                                          \
            const float u = a[i];                                                                  \
            const float v = b[i];                                                                  \
            y[i] = expression;                                                                     \
        }                                                                                          \
    }

NW_BINARY(addEach, u + v)
NW_BINARY(subtractEach, u - v)
NW_BINARY(multiplyEach, u* v)
NW_BINARY(divideEach, u / v)
NW_BINARY(powerEach, __builtin_powf(u, v))
NW_BINARY(maximumEach, u != u ? u : (v > u || v != v ? v : u))
NW_BINARY(minimumEach, u != u ? u : (v < u || v != v ? v : u))
NW_BINARY(equalEach, u == v ? 1.0F : 0.0F)
NW_BINARY(notEqualEach, u != v ? 1.0F : 0.0F)
NW_BINARY(lessEach, u < v ? 1.0F : 0.0F)
NW_BINARY(lessEqualEach, u <= v ? 1.0F : 0.0F)
NW_BINARY(greaterEach, u > v ? 1.0F : 0.0F)
NW_BINARY(greaterEqualEach, u >= v ? 1.0F : 0.0F)
NW_BINARY(andEach, u != 0.0F && v != 0.0F ? 1.0F : 0.0F)
NW_BINARY(orEach, u != 0.0F || v != 0.0F ? 1.0F : 0.0F)
NW_UNARY(notEach, x == 0.0F ? 1.0F : 0.0F)
NW_UNARY(copyEach, x)
NW_UNARY(negativeEach, -x)
NW_UNARY(absoluteEach, __builtin_fabsf(x))
NW_UNARY(signEach, x > 0.0F ? 1.0F : (x < 0.0F ? -1.0F : x))
NW_UNARY(expEach, vectorExp(x))
NW_UNARY(expm1Each, __builtin_expm1f(x))
NW_UNARY(logEach, vectorLog(x))
NW_UNARY(log1pEach, __builtin_log1pf(x))
NW_UNARY(sqrtEach, __builtin_sqrtf(x))
NW_UNARY(rsqrtEach, 1.0F / __builtin_sqrtf(x))
NW_UNARY(squareEach, x* x)
NW_UNARY(reciprocalEach, 1.0F / x)
NW_UNARY(sinEach, __builtin_sinf(x))
NW_UNARY(cosEach, __builtin_cosf(x))
NW_UNARY(tanhEach, vectorTanh(x))
NW_UNARY(sigmoidEach, vectorSigmoid(x))
NW_UNARY(reluEach, x < 0.0F ? 0.0F : x)
NW_UNARY(softplusEach, (x < 0.0F ? 0.0F : x) + vectorLog1pOfUnit(vectorExp(x < 0.0F ? x : -x)))
NW_UNARY(erfEach, __builtin_erff(x))
NW_UNARY(floorEach, __builtin_floorf(x))
NW_UNARY(ceilEach, __builtin_ceilf(x))
NW_UNARY(roundEach, __builtin_nearbyintf(x))
NW_UNARY(isNanEach, x != x ? 1.0F : 0.0F)
NW_UNARY(isFiniteEach, x - x == 0.0F ? 1.0F : 0.0F)

static void whereEach(const ChainArguments& at)
{
#pragma GCC ivdep
    for (std::size_t i = 0; i < at.n; ++i) {
        const float yes = at.b[i];
        const float no = at.c[i];
        at.y[i] = at.a[i] != 0.0F ? yes : no;
    }
}

static void clipEach(const ChainArguments& at)
{
    const float low = at.low;
    const float high = at.high;
#pragma GCC ivdep
    for (std::size_t i = 0; i < at.n; ++i) {
        const float x = at.a[i];
        const float risen = x < low ? low : x;
        at.y[i] = risen > high ? high : risen;
    }
}

// In the order of ChainOp.
static const ChainFunction kFunctions[] = {addEach, subtractEach, multiplyEach, divideEach,
    powerEach, maximumEach, minimumEach, equalEach, notEqualEach, lessEach, lessEqualEach,
    greaterEach, greaterEqualEach, andEach, orEach, notEach, whereEach, copyEach, negativeEach,
    absoluteEach, signEach, expEach, expm1Each, logEach, log1pEach, sqrtEach, rsqrtEach, squareEach,
    reciprocalEach, sinEach, cosEach, tanhEach, sigmoidEach, reluEach, softplusEach, erfEach,
    floorEach, ceilEach, roundEach, isNanEach, isFiniteEach, clipEach};
static_assert(sizeof kFunctions / sizeof kFunctions[0] == static_cast<int>(ChainOp::count));

#undef NW_UNARY
#undef NW_BINARY
