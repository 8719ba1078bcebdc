// The line functions for one level of the processor; included by three files inside a namespace of
// their own, after vector_body.h and vector_math_body.h.

constexpr std::size_t kFloatsInFloat = 4096; // longer sums go on in double

// The sum of value(vector of x, vector of y) over n elements; what lies behind them counts as
// `rest`, where value() must be 0.
template <class Value>
static inline double sumOver(
    const float* x, const float* y, std::size_t n, float rest, const Value& value)
{
    double total = 0;
    std::size_t i = 0;
    while (i < n) {
        const std::size_t end = n - i < kFloatsInFloat ? n : i + kFloatsInFloat;
        Vector sums[2] = {};
        for (; i + 2 * kLanes <= end; i += 2 * kLanes) {
            sums[0] += value(load(x + i), load(y + i), i);
            sums[1] += value(load(x + i + kLanes), load(y + i + kLanes), i + kLanes);
        }
        for (; i + kLanes <= end; i += kLanes) sums[0] += value(load(x + i), load(y + i), i);
        if (i < end) {
            sums[1] += value(loadPart(x + i, end - i, rest), loadPart(y + i, end - i, rest), i);
            i = end;
        }
        total += static_cast<double>(sumOfLanes(sums[0] + sums[1]));
    }
    return total;
}

static void normalizeLines(const LineFunctions::Normalize& at)
{
    const std::size_t n = at.n;
    const double count = static_cast<double>(n);
    for (std::size_t line = 0; line < at.lines; ++line) {
        const float* x = at.x + line * n;
        float* y = at.y + line * n;
        const auto mean = static_cast<float>(
            sumOver(x, x, n, 0.0F, [](Vector u, Vector, std::size_t) { return u; }) / count);
        const double squares = sumOver(x, x, n, mean,
            [mean](Vector u, Vector, std::size_t) { return (u - mean) * (u - mean); });
        const auto inverse = static_cast<float>(
            1.0 / __builtin_sqrt(squares / count + static_cast<double>(at.epsilon)));
        at.mean[line] = mean;
        at.inverse[line] = inverse;
        if (at.gamma != nullptr && at.beta != nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < n; ++j)
                y[j] = (x[j] - mean) * inverse * at.gamma[j] + at.beta[j];
        } else if (at.gamma != nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < n; ++j) y[j] = (x[j] - mean) * inverse * at.gamma[j];
        } else if (at.beta != nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < n; ++j) y[j] = (x[j] - mean) * inverse + at.beta[j];
        } else {
#pragma GCC ivdep
            for (std::size_t j = 0; j < n; ++j) y[j] = (x[j] - mean) * inverse;
        }
    }
}

// One line, with gamma or without.
template <bool kHasGamma>
static inline void slopeOfLine(const LineFunctions::NormalizeSlope& at, std::size_t line)
{
    const std::size_t n = at.n;
    const float *x = at.x + line * n, *g = at.g + line * n, *gamma = at.gamma;
    float *toX = at.toX + line * n, *toGamma = at.toGamma, *toBeta = at.toBeta;
    const float mean = at.mean[line], inverse = at.inverse[line];
    const auto count = static_cast<double>(n);
    const auto weighted = [gamma](Vector slope, std::size_t i, std::size_t n) {
        if constexpr (!kHasGamma) return slope;
        return slope * (i + kLanes <= n ? load(gamma + i) : loadPart(gamma + i, n - i, 0.0F));
    };
    const auto average
        = static_cast<float>(sumOver(x, g, n, 0.0F, [&](Vector, Vector slope, std::size_t i) {
              return weighted(slope, i, n);
          }) / count);
    const auto share
        = static_cast<float>(sumOver(x, g, n, 0.0F, [&](Vector u, Vector slope, std::size_t i) {
              return weighted(slope, i, n) * ((u - mean) * inverse);
          }) / count);
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) {
        const float slope = g[j];
        const float standard = (x[j] - mean) * inverse;
        toGamma[j] += slope * standard;
        toBeta[j] += slope;
        const float scaled = kHasGamma ? slope * gamma[j] : slope;
        toX[j] = inverse * (scaled - average - standard * share);
    }
}

static void normalizeSlopeLines(const LineFunctions::NormalizeSlope& at)
{
    for (std::size_t line = 0; line < at.lines; ++line)
        at.gamma != nullptr ? slopeOfLine<true>(at, line) : slopeOfLine<false>(at, line);
}

static inline float largestOfLine(const float* x, std::size_t n)
{
    Vector largest = Vector{} + x[0];
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes) {
        const Vector next = load(x + i);
        largest = next > largest ? next : largest;
    }
    if (i < n) {
        const Vector next = loadPart(x + i, n - i, x[0]);
        largest = next > largest ? next : largest;
    }
    float lanes[kLanes];
    store(lanes, largest);
    for (std::size_t j = 1; j < kLanes; ++j) lanes[0] = lanes[j] > lanes[0] ? lanes[j] : lanes[0];
    return lanes[0];
}

static inline double sumOfLine(const float* x, std::size_t n)
{
    return sumOver(x, x, n, 0.0F, [](Vector u, Vector, std::size_t) { return u; });
}

static void scoreLines(const LineFunctions::Scores& at)
{
    const std::size_t n = at.n;
    const float scale = at.scale, masked = at.masked;
    for (std::size_t line = 0; line < at.lines; ++line) {
        float* x = at.x + line * at.xStep;
        float* y = at.y + line * at.yStep;
        if (at.mask == nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < n; ++j) x[j] *= scale;
        } else {
            const std::uint8_t* mask = at.mask + line * at.maskStep;
            if (at.maskColumn == 1) {
#pragma GCC ivdep
                for (std::size_t j = 0; j < n; ++j)
                    x[j] = x[j] * scale + (mask[j] != 0 ? 0.0F : masked);
            } else {
                for (std::size_t j = 0; j < n; ++j)
                    x[j] = x[j] * scale + (mask[j * at.maskColumn] != 0 ? 0.0F : masked);
            }
        }
        const float largest = largestOfLine(x, n);
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) y[j] = vectorExp(x[j] - largest);
        const auto factor = static_cast<float>(1.0 / sumOfLine(y, n));
        for (std::size_t j = 0; j < n; ++j) y[j] *= factor;
    }
}

static void scoreSlopeLines(const LineFunctions::ScoresSlope& at)
{
    for (std::size_t line = 0; line < at.lines; ++line) {
        const float* y = at.y + line * at.yStep;
        float* toY = at.toY + line * at.toYStep;
        const auto dot = static_cast<float>(
            sumOver(y, toY, at.n, 0.0F, [](Vector u, Vector v, std::size_t) { return u * v; }));
        const float scale = at.scale;
#pragma GCC ivdep
        for (std::size_t j = 0; j < at.n; ++j) toY[j] = y[j] * (toY[j] - dot) * scale;
    }
}

static void dropLine(const LineFunctions::Drop& at)
{
    const float *x = at.x, *draw = at.draw;
    float* y = at.y;
    const float rate = at.rate, factor = at.factor;
#pragma GCC ivdep
    for (std::size_t j = 0; j < at.n; ++j) y[j] = draw[j] < rate ? 0.0F : x[j] * factor;
}

static void logSumExpOfLine(const float* x, std::size_t n, float* largest, float* logarithm)
{
    constexpr std::size_t kPart = 512;
    const float most = largestOfLine(x, n);
    double sum = 0;
    for (std::size_t start = 0; start < n; start += kPart) {
        float powers[kPart];
        const std::size_t part = n - start < kPart ? n - start : kPart;
#pragma GCC ivdep
        for (std::size_t i = 0; i < part; ++i) powers[i] = vectorExp(x[start + i] - most);
        sum += sumOfLine(powers, part);
    }
    *largest = most;
    *logarithm = static_cast<float>(__builtin_log(sum));
}

static void sharesOfLine(const LineFunctions::Shares& at)
{
    const float* x = at.x;
    float* y = at.y;
    const float largest = at.largest, logarithm = at.logarithm, g = at.g;
#pragma GCC ivdep
    for (std::size_t j = 0; j < at.n; ++j) y[j] = vectorExp((x[j] - largest) - logarithm) * g;
}

static void addToLine(const float* x, float* y, std::size_t n)
{
#pragma GCC ivdep
    for (std::size_t j = 0; j < n; ++j) y[j] += x[j];
}

static const LineFunctions kLineFunctions{normalizeLines, normalizeSlopeLines, scoreLines,
    scoreSlopeLines, dropLine, logSumExpOfLine, sharesOfLine, addToLine};
