// The functions of pools for one level of the processor; included by three files inside a
// namespace of their own. Arrays that are written overlap no others.

static inline float larger(float best, float value)
{
    return value > best || value != value ? value : best;
}

static void takeLargest(PoolCells cells, const float* x, float* __restrict best)
{
    for (std::size_t cell = 0; cell < cells.count; ++cell, x += cells.channels)
        for (std::size_t i = 0; i < cells.channels; ++i) best[i] = larger(best[i], x[i]);
}

static void handOut(PoolCells cells, const float* x, const float* top, float* __restrict rest,
    float* __restrict result)
{
    for (std::size_t cell = 0; cell < cells.count; ++cell) {
        for (std::size_t i = 0; i < cells.channels; ++i) {
            const float given = x[i] == top[i] ? rest[i] : 0.0f;
            result[i] += given;
            rest[i] = x[i] == top[i] ? 0.0f : rest[i];
        }
        x += cells.channels;
        result += cells.channels;
    }
}

static void pick(PoolCells cells, const float* x, const float* top, const float* values,
    float* __restrict open, float* __restrict picked)
{
    for (std::size_t cell = 0; cell < cells.count; ++cell) {
        for (std::size_t i = 0; i < cells.channels; ++i) {
            const float candidate = open[i] > 0.0f ? values[i] : picked[i];
            picked[i] = x[i] == top[i] ? candidate : picked[i];
            open[i] = x[i] == top[i] ? 0.0f : open[i];
        }
        x += cells.channels;
        values += cells.channels;
    }
}

static void quarterMaximum(const QuarterLine& line, float* __restrict y)
{
    const std::size_t channels = line.outputs.channels;
    const float* a = line.x + line.upper;
    const float* c = line.x + line.lower;
    for (std::size_t cell = 0; cell < line.outputs.count; ++cell) {
        const float* const b = a + channels;
        const float* const d = c + channels;
        for (std::size_t i = 0; i < channels; ++i)
            y[i] = larger(larger(larger(a[i], b[i]), c[i]), d[i]);
        y += channels;
        a = b + channels;
        c = d + channels;
    }
}

static void quarterGradient(
    const QuarterLine& line, const float* y, const float* g, float* __restrict result)
{
    const std::size_t channels = line.outputs.channels;
    std::size_t upper = line.upper, lower = line.lower;
    for (std::size_t cell = 0; cell < line.outputs.count; ++cell) {
        const float* const a = line.x + upper;
        const float* const c = line.x + lower;
        float* const upperResult = result + upper;
        float* const lowerResult = result + lower;
        _Pragma("GCC ivdep") for (std::size_t i = 0; i < channels; ++i)
        {
            const float top = y[i];
            float rest = g[i];
            upperResult[i] = a[i] == top ? rest : 0.0f;
            rest = a[i] == top ? 0.0f : rest;
            upperResult[channels + i] = a[channels + i] == top ? rest : 0.0f;
            rest = a[channels + i] == top ? 0.0f : rest;
            lowerResult[i] = c[i] == top ? rest : 0.0f;
            rest = c[i] == top ? 0.0f : rest;
            lowerResult[channels + i] = c[channels + i] == top ? rest : 0.0f;
        }
        y += channels;
        g += channels;
        upper += 2 * channels;
        lower += 2 * channels;
    }
}

static const PoolFunctions kFunctions = {
    .takeLargest = takeLargest,
    .handOut = handOut,
    .pick = pick,
    .quarterMaximum = quarterMaximum,
    .quarterGradient = quarterGradient,
};
