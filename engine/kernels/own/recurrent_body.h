// The recurrent functions for one level of the processor; included by three files inside a
// namespace of their own, after vector_math_body.h.

static void lstmStep(const RecurrentFunctions::LstmStep& at)
{
    const std::size_t n = at.n;
    const float *p = at.projected, *s = at.share, *c = at.c;
    float *gates = at.gates, *cells = at.cells, *hidden = at.hidden;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float i = vectorSigmoid(p[j] + s[j]);
        const float f = vectorSigmoid(p[n + j] + s[n + j]);
        const float g = vectorTanh(p[2 * n + j] + s[2 * n + j]);
        gates[j] = i;
        gates[n + j] = f;
        gates[2 * n + j] = g;
        cells[j] = f * c[j] + i * g;
    }
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float o = vectorSigmoid(p[3 * n + j] + s[3 * n + j]);
        gates[3 * n + j] = o;
        hidden[j] = o * vectorTanh(cells[j]);
    }
}

static void lstmSlope(const RecurrentFunctions::LstmSlope& at)
{
    const std::size_t n = at.n;
    const float *gates = at.gates, *c = at.c, *cells = at.cells;
    const float *toHidden = at.toHidden, *toCells = at.toCells;
    float *toC = at.toC, *slopes = at.slopes;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float i = gates[j], f = gates[n + j], g = gates[2 * n + j], o = gates[3 * n + j];
        const float t = vectorTanh(cells[j]);
        const float slope = toC[j] + toCells[j] + toHidden[j] * o * (1.0F - t * t);
        slopes[j] = slope * g * i * (1.0F - i);
        slopes[n + j] = slope * c[j] * f * (1.0F - f);
        slopes[2 * n + j] = slope * i * (1.0F - g * g);
        slopes[3 * n + j] = toHidden[j] * t * o * (1.0F - o);
        toC[j] = slope * f;
    }
}

static void gruGates(const RecurrentFunctions::GruGates& at)
{
    const float *p = at.projected, *s = at.share;
    float* gates = at.gates;
    const std::size_t n = 2 * at.n;
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) gates[j] = vectorSigmoid(p[j] + s[j]);
}

static void gruStep(const RecurrentFunctions::GruStep& at)
{
    const float *p = at.projected, *last = at.last, *reset = at.reset, *z = at.z, *h = at.h;
    float *g = at.g, *hidden = at.hidden;
    const std::size_t n = at.n;
    if (reset == nullptr) {
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) {
            const float value = vectorTanh(p[j] + last[j]);
            g[j] = value;
            hidden[j] = z[j] * h[j] + (1.0F - z[j]) * value;
        }
        return;
    }
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float value = vectorTanh(p[j] + reset[j] * last[j]);
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
    for (std::size_t j = 0; j < n; ++j) y[j] = vectorTanh(a[j] + b[j]);
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
