// The recurrent functions for one level of the processor; included by three files inside a
// namespace of their own, after vector_math_body.h.

// exp(x) of x from -87 to 0, apart into a power of two and expm1 of the rest, which stays exact
// near 0; for x below, as at -87. NaN stays.
struct Power {
    float two;
    float rest;
};
static inline Power powerOf(float x)
{
    const float limited = x < -87.0F ? -87.0F : x;
    const float shifted = limited * 1.44269504F + 12582912.0F;
    const float n = shifted - 12582912.0F;
    const float r = (limited - n * 0.693145752F) - n * 1.42860677e-6F;
    float p = 1.98412698e-4F;
    p = p * r + 1.38888889e-3F;
    p = p * r + 8.33333333e-3F;
    p = p * r + 4.16666667e-2F;
    p = p * r + 1.66666667e-1F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    return {bitsToFloat((floatToBits(shifted) << 23) + 0x3F800000U), p * r};
}

static inline float gateSigmoid(float x)
{
    const Power power = powerOf(x < 0.0F ? x : -x);
    const float e = power.two * power.rest + power.two;
    return (x < 0.0F ? e : 1.0F) / (1.0F + e);
}

// With e = exp(-2|x|) - 1: |tanh(x)| = -e / (2 + e).
static inline float gateTanh(float x)
{
    const Power power = powerOf(x < 0.0F ? 2.0F * x : -2.0F * x);
    const float e = power.two * power.rest + (power.two - 1.0F);
    return (x < 0.0F ? e : -e) / (2.0F + e);
}

static void lstmStep(const RecurrentFunctions::LstmStep& at)
{
    const std::size_t n = at.n;
    const float *p = at.projected, *s = at.share, *c = at.c;
    float *gates = at.gates, *cells = at.cells, *hidden = at.hidden;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float i = gateSigmoid(p[j] + s[j]);
        const float f = gateSigmoid(p[n + j] + s[n + j]);
        const float g = gateTanh(p[2 * n + j] + s[2 * n + j]);
        gates[j] = i;
        gates[n + j] = f;
        gates[2 * n + j] = g;
        cells[j] = f * c[j] + i * g;
    }
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float o = gateSigmoid(p[3 * n + j] + s[3 * n + j]);
        gates[3 * n + j] = o;
        hidden[j] = o * gateTanh(cells[j]);
    }
}

static void lstmSlope(const RecurrentFunctions::LstmSlope& at)
{
    const std::size_t n = at.n;
    const float *gates = at.gates, *c = at.c, *cells = at.cells;
    const float *outsideHidden = at.outsideHidden, *outsideCells = at.outsideCells;
    float *toHidden = at.toHidden, *toC = at.toC, *slopes = at.slopes, *again = at.again;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float i = gates[j], f = gates[n + j], g = gates[2 * n + j], o = gates[3 * n + j];
        const float t = gateTanh(cells[j]);
        const float arriving = toHidden[j] + outsideHidden[j];
        const float slope = toC[j] + outsideCells[j] + arriving * o * (1.0F - t * t);
        const float toI = slope * g * i * (1.0F - i);
        const float toF = slope * c[j] * f * (1.0F - f);
        const float toG = slope * i * (1.0F - g * g);
        const float toO = arriving * t * o * (1.0F - o);
        slopes[j] = toI;
        slopes[n + j] = toF;
        slopes[2 * n + j] = toG;
        slopes[3 * n + j] = toO;
        again[j] = toI;
        again[n + j] = toF;
        again[2 * n + j] = toG;
        again[3 * n + j] = toO;
        toHidden[j] = 0.0F;
        toC[j] = slope * f;
    }
}

static void gruGates(const RecurrentFunctions::GruGates& at)
{
    const float *p = at.projected, *s = at.share;
    float* gates = at.gates;
    const std::size_t n = 2 * at.n;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) gates[j] = gateSigmoid(p[j] + s[j]);
}

static void gruStep(const RecurrentFunctions::GruStep& at)
{
    const float *p = at.projected, *last = at.last, *reset = at.reset, *z = at.z, *h = at.h;
    float *g = at.g, *hidden = at.hidden;
    const std::size_t n = at.n;
    if (reset == nullptr) {
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) {
            const float value = gateTanh(p[j] + last[j]);
            g[j] = value;
            hidden[j] = z[j] * h[j] + (1.0F - z[j]) * value;
        }
        return;
    }
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float value = gateTanh(p[j] + reset[j] * last[j]);
        g[j] = value;
        hidden[j] = z[j] * h[j] + (1.0F - z[j]) * value;
    }
}

static void gruSlope(const RecurrentFunctions::GruSlope& at)
{
    const std::size_t n = at.n;
    const float *z = at.gates, *g = at.gates + 2 * n, *h = at.h, *toHidden = at.toHidden;
    float *toZ = at.toZ, *toG = at.toG, *toH = at.toH;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float slope = toHidden[j], rest = 1.0F - z[j];
        toZ[j] = slope * (h[j] - g[j]) * z[j] * rest;
        toG[j] = slope * rest * (1.0F - g[j] * g[j]);
        toH[j] = slope * z[j];
    }
}

static void gruReset(const RecurrentFunctions::GruReset& at)
{
    const float *product = at.product, *other = at.other, *r = at.r;
    float *toR = at.toR, *scaled = at.scaled;
#pragma GCC ivdep
    for (std::size_t j = 0; j < at.n; ++j) {
        const float value = product[j];
        toR[j] = value * other[j] * r[j] * (1.0F - r[j]);
        scaled[j] = value * r[j];
    }
}

static void tanhOfSum(const float* a, const float* b, float* y, std::size_t n)
{
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) y[j] = gateTanh(a[j] + b[j]);
}

static void reluOfSum(const float* a, const float* b, float* y, std::size_t n)
{
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) y[j] = a[j] + b[j] < 0.0F ? 0.0F : a[j] + b[j];
}

static void tanhSlope(const float* y, const float* toY, float* slope, std::size_t n)
{
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) slope[j] = toY[j] * (1.0F - y[j] * y[j]);
}

static void reluSlope(const float* y, const float* toY, float* slope, std::size_t n)
{
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) slope[j] = y[j] > 0.0F ? toY[j] : 0.0F;
}

static const RecurrentFunctions kRecurrentFunctions{lstmStep, lstmSlope, gruGates, gruStep,
    gruSlope, gruReset, tanhOfSum, reluOfSum, tanhSlope, reluSlope};
