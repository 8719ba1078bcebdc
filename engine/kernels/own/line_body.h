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

static inline Vector larger(Vector a, Vector b)
{
    return b > a ? b : a;
}

static inline float largestOfLine(const float* x, std::size_t n)
{
    if (n < kLanes) {
        float largest = x[0];
        for (std::size_t i = 1; i < n; ++i) largest = x[i] > largest ? x[i] : largest;
        return largest;
    }
    Vector largest = load(x + n - kLanes), other = largest;
    std::size_t i = 0;
    for (; i + 2 * kLanes <= n; i += 2 * kLanes) {
        largest = larger(largest, load(x + i));
        other = larger(other, load(x + i + kLanes));
    }
    if (i + kLanes <= n) largest = larger(largest, load(x + i));
    largest = larger(largest, other);
    typedef float Four __attribute__((vector_size(16)));
    Four parts[kLanes / 4];
    __builtin_memcpy(parts, &largest, sizeof parts);
    for (std::size_t j = 1; j < kLanes / 4; ++j)
        parts[0] = parts[j] > parts[0] ? parts[j] : parts[0];
    const float a = parts[0][0] > parts[0][1] ? parts[0][0] : parts[0][1];
    const float b = parts[0][2] > parts[0][3] ? parts[0][2] : parts[0][3];
    return a > b ? a : b;
}

static inline double sumOfLine(const float* x, std::size_t n)
{
    return sumOver(x, x, n, 0.0F, [](Vector u, Vector, std::size_t) { return u; });
}

typedef std::int32_t WholeVector __attribute__((vector_size(kVectorBytes)));

// exp(x) of x up to 0: relative error below 2 units in the last place, 0 below -87. NaN stays.
static inline Vector expOfNegative(Vector x)
{
    const Vector limited = x < -87.0F ? Vector{} - 87.0F : x;
    const Vector shifted = limited * 1.44269504F + 12582912.0F;
    const Vector n = shifted - 12582912.0F;
    const Vector r = (limited - n * 0.693145752F) - n * 1.42860677e-6F;
    Vector p = Vector{} + 1.98412698e-4F;
    p = p * r + 1.38888889e-3F;
    p = p * r + 8.33333333e-3F;
    p = p * r + 4.16666667e-2F;
    p = p * r + 1.66666667e-1F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    WholeVector bits;
    __builtin_memcpy(&bits, &shifted, sizeof bits);
    bits = (bits << 23) + 0x3F800000;
    Vector two;
    __builtin_memcpy(&two, &bits, sizeof two);
    return x < -87.0F ? Vector{} : p * two;
}

// The lanes of a vector from `first` on; 0 before.
static inline Vector lanesFrom(Vector value, std::size_t first)
{
    WholeVector number;
    for (std::size_t i = 0; i < kLanes; ++i) number[i] = static_cast<std::int32_t>(i);
    return number < static_cast<std::int32_t>(first) ? Vector{} : value;
}

// y = softmax(scale * x) for a scale above 0. y may be x.
static inline void softmaxOfLine(const float* x, float* y, std::size_t n, float scale)
{
    const float largest = largestOfLine(x, n);
    Vector sums[2] = {};
    if (n < kLanes) {
        float lanes[kLanes];
        store(lanes, expOfNegative((loadPart(x, n, -__builtin_inff()) - largest) * scale));
        for (std::size_t j = 0; j < n; ++j) y[j] = lanes[j];
        sums[0] = load(lanes);
    } else {
        const Vector last = expOfNegative((load(x + n - kLanes) - largest) * scale);
        std::size_t i = 0;
        for (; i + 2 * kLanes <= n; i += 2 * kLanes) {
            const Vector first = expOfNegative((load(x + i) - largest) * scale);
            const Vector second = expOfNegative((load(x + i + kLanes) - largest) * scale);
            store(y + i, first);
            store(y + i + kLanes, second);
            sums[0] += first;
            sums[1] += second;
        }
        if (i + kLanes <= n) {
            const Vector next = expOfNegative((load(x + i) - largest) * scale);
            store(y + i, next);
            sums[0] += next;
            i += kLanes;
        }
        if (i < n) {
            store(y + n - kLanes, last);
            sums[1] += lanesFrom(last, kLanes - (n - i));
        }
    }
    const float factor = 1.0F / sumOfLanes(sums[0] + sums[1]);
    for (std::size_t j = 0; j < n; ++j) y[j] *= factor;
}

static void scoreLines(const LineFunctions::Scores& at)
{
    const std::size_t n = at.n;
    const float scale = at.scale, masked = at.masked;
    for (std::size_t line = 0; line < at.lines; ++line) {
        float* x = at.x + line * at.xStep;
        float* y = at.y + line * at.yStep;
        if (at.mask == nullptr && scale > 0.0F) {
            softmaxOfLine(x, y, n, scale);
            continue;
        }
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
        softmaxOfLine(x, y, n, 1.0F);
    }
}

static void scoreSlopeLines(const LineFunctions::ScoresSlope& at)
{
    const std::size_t n = at.n;
    const float scale = at.scale;
    for (std::size_t line = 0; line < at.lines; ++line) {
        const float* y = at.y + line * at.yStep;
        float* toY = at.toY + line * at.toYStep;
        Vector sums[2] = {};
        std::size_t i = 0;
        for (; i + 2 * kLanes <= n; i += 2 * kLanes) {
            sums[0] += load(y + i) * load(toY + i);
            sums[1] += load(y + i + kLanes) * load(toY + i + kLanes);
        }
        for (; i + kLanes <= n; i += kLanes) sums[0] += load(y + i) * load(toY + i);
        if (i < n && n >= kLanes)
            sums[1] += lanesFrom(load(y + n - kLanes) * load(toY + n - kLanes), kLanes - (n - i));
        else if (i < n)
            sums[1] += loadPart(y, n, 0.0F) * loadPart(toY, n, 0.0F);
        const float dot = sumOfLanes(sums[0] + sums[1]);
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) toY[j] = y[j] * (toY[j] - dot) * scale;
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
