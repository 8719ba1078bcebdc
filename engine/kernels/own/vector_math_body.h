// Included inside a namespace of its own by each file that is compiled for a level of the
// processor: static functions without branches, which the compiler vectorizes. No standard
// templates are instantiated here, so that no code for a newer processor leaks into others.

static inline float bitsToFloat(std::uint32_t bits)
{
    float value;
    __builtin_memcpy(&value, &bits, 4);
    return value;
}

static inline std::uint32_t floatToBits(float value)
{
    std::uint32_t bits;
    __builtin_memcpy(&bits, &value, 4);
    return bits;
}

// 2^n for whole n from -126 to 127.
static inline float powerOfTwo(float n)
{
    return bitsToFloat(static_cast<std::uint32_t>(static_cast<std::int32_t>(n) + 127) << 23);
}

// Relative error below 2 units in the last place; 0 and infinity at the ends; NaN stays.
// Reduction x = n ln 2 + r (Cody, Waite 1980), |r| <= ln 2 / 2, Taylor series to r^7.
static inline float vectorExp(float x)
{
    const float limited = x > 89.0F ? 89.0F : (x < -104.0F ? -104.0F : x);
    const float n = (limited * 1.44269504F + 12582912.0F) - 12582912.0F;
    const float r = (limited - n * 0.693145752F) - n * 1.42860677e-6F;
    float p = 1.98412698e-4F;
    p = p * r + 1.38888889e-3F;
    p = p * r + 8.33333333e-3F;
    p = p * r + 4.16666667e-2F;
    p = p * r + 1.66666667e-1F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const float half = (n * 0.5F + 12582912.0F) - 12582912.0F; // in two steps, for the ends
    const float y = p * powerOfTwo(half) * powerOfTwo(n - half);
    return x != x ? x : y;
}

// Natural logarithm: x = 2^e m, m in [sqrt(1/2), sqrt(2)), log m = 2 atanh((m - 1)/(m + 1)).
static inline float vectorLog(float x)
{
    const bool isTiny = x < 1.17549435e-38F;
    const float scaled = isTiny ? x * 8388608.0F : x;
    const std::uint32_t bits = floatToBits(scaled);
    const std::uint32_t shifted = bits - 0x3F3504F3U;
    const float e
        = static_cast<float>(static_cast<std::int32_t>(shifted) >> 23) - (isTiny ? 23.0F : 0.0F);
    const float m = bitsToFloat((shifted & 0x007FFFFFU) + 0x3F3504F3U);
    const float f = m - 1.0F;
    const float s = f / (2.0F + f);
    const float z = s * s;
    float p = 0.2222222F; // 2/9
    p = p * z + 0.28571429F;
    p = p * z + 0.4F;
    p = p * z + 0.66666667F;
    const float halfSquare = 0.5F * f * f;
    const float r = s * (halfSquare + p * z);
    const float y = e * 0.693359375F + ((r - halfSquare + e * -2.12194440e-4F) + f);
    float result = x == 0.0F ? -__builtin_inff() : y;
    result = x < 0.0F ? __builtin_nanf("") : result;
    return x != x || x == __builtin_inff() ? x : result;
}

// (exp(2x) - 1)/(exp(2x) + 1), by a series near 0.
static inline float vectorTanh(float x)
{
    const float size = x < 0.0F ? -x : x;
    const float e = vectorExp(-2.0F * (size > 20.0F ? 20.0F : size));
    const float far = (1.0F - e) / (1.0F + e);
    const float z = size * size;
    // Odd Taylor series of tanh to x^13; used below 0.4.
    float p = 3.59212803657248101694e-3F;
    p = p * z - 8.86323552990219656883e-3F;
    p = p * z + 2.18694885361552028217e-2F;
    p = p * z - 5.39682539682539682502e-2F;
    p = p * z + 1.33333333333333333333e-1F;
    p = p * z - 3.33333333333333333333e-1F;
    const float near = size + size * z * p;
    const float y = size < 0.4F ? near : far;
    const float signedY = x < 0.0F ? -y : y;
    return x != x ? x : signedY;
}

static inline float vectorSigmoid(float x)
{
    const float size = x < 0.0F ? -x : x;
    const float e = vectorExp(-size);
    const float y = (x < 0.0F ? e : 1.0F) / (1.0F + e);
    return x != x ? x : y;
}

// log(1 + u) for u in [0, 1], with the rounding error of 1 + u put right (Kahan).
static inline float vectorLog1pOfUnit(float u)
{
    const float one = 1.0F + u;
    const float lost = u - (one - 1.0F);
    return vectorLog(one) + lost / one;
}
