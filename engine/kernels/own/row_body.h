// The row functions for one level of the processor; included by three files inside a namespace of
// their own, after vector_math_body.h.

static float largestOf(const float* x, std::size_t n)
{
    float largest = x[0];
    for (std::size_t i = 1; i < n; ++i) largest = x[i] > largest || x[i] != x[i] ? x[i] : largest;
    return largest;
}

static double sumOf(const float* x, std::size_t n)
{
    constexpr std::size_t kLanes = 32;
    constexpr std::size_t kBlock = 4096; // partial sums stay short, the total is double
    double total = 0;
    std::size_t i = 0;
    while (i + kLanes <= n) {
        const std::size_t end = n - i < kBlock ? n : i + kBlock;
        float lanes[kLanes] = {};
        for (; i + kLanes <= end; i += kLanes)
            for (std::size_t j = 0; j < kLanes; ++j) lanes[j] += x[i + j];
        for (std::size_t j = 0; j < kLanes; ++j) total += static_cast<double>(lanes[j]);
    }
    for (; i < n; ++i) total += static_cast<double>(x[i]);
    return total;
}

static void softmaxRows(const float* x, float* y, std::size_t rows, std::size_t n)
{
    for (std::size_t row = 0; row < rows; ++row, x += n, y += n) {
        const float largest = largestOf(x, n);
#pragma GCC ivdep
        for (std::size_t i = 0; i < n; ++i) y[i] = vectorExp(x[i] - largest);
        const auto factor = static_cast<float>(1.0 / sumOf(y, n));
        for (std::size_t i = 0; i < n; ++i) y[i] *= factor;
    }
}

static void logSoftmaxRows(const float* x, float* y, std::size_t rows, std::size_t n)
{
    constexpr std::size_t kPart = 64;
    for (std::size_t row = 0; row < rows; ++row, x += n, y += n) {
        const float largest = largestOf(x, n);
        double sum = 0;
        for (std::size_t start = 0; start < n; start += kPart) {
            float powers[kPart];
            const std::size_t part = n - start < kPart ? n - start : kPart;
            for (std::size_t i = 0; i < part; ++i) powers[i] = vectorExp(x[start + i] - largest);
            sum += sumOf(powers, part);
        }
        const auto logarithm = static_cast<float>(__builtin_log(sum));
#pragma GCC ivdep
        for (std::size_t i = 0; i < n; ++i) y[i] = (x[i] - largest) - logarithm;
    }
}

static void addColumnRows(const float* x, float* sums, std::size_t rows, std::size_t n)
{
    std::size_t row = 0;
    for (; row + 4 <= rows; row += 4, x += 4 * n) {
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j)
            sums[j] += (x[j] + x[n + j]) + (x[2 * n + j] + x[3 * n + j]);
    }
    for (; row < rows; ++row, x += n) {
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) sums[j] += x[j];
    }
}

static void addMomentRows(const float* x, const float* shift, float* sums, float* squares,
    std::size_t rows, std::size_t n)
{
    for (std::size_t row = 0; row < rows; ++row, x += n) {
#pragma GCC ivdep
        for (std::size_t j = 0; j < n; ++j) {
            const float d = x[j] - shift[j];
            sums[j] += d;
            squares[j] += d * d;
        }
    }
}

static void scaleColumnRows(const RowFunctions::Scaled& at)
{
    for (std::size_t row = 0; row < at.rows; ++row) {
        const float* x = at.x + row * at.n;
        float* y = at.y + row * at.n;
#pragma GCC ivdep
        for (std::size_t j = 0; j < at.n; ++j)
            y[j] = (x[j] - at.mean[j]) * at.scale[j] + at.offset[j];
    }
}

static void scaleColumnRowsRelu(const RowFunctions::Scaled& at)
{
    for (std::size_t row = 0; row < at.rows; ++row) {
        const float* x = at.x + row * at.n;
        float* y = at.y + row * at.n;
        if (at.side == nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < at.n; ++j) {
                const float value = (x[j] - at.mean[j]) * at.scale[j] + at.offset[j];
                y[j] = value < 0.0F ? 0.0F : value;
            }
            continue;
        }
        const float* side = at.side + row * at.n;
#pragma GCC ivdep
        for (std::size_t j = 0; j < at.n; ++j) {
            const float value = (x[j] - at.mean[j]) * at.scale[j] + at.offset[j] + side[j];
            y[j] = value < 0.0F ? 0.0F : value;
        }
    }
}

static void addProductRows(const RowFunctions::Products& at)
{
    for (std::size_t row = 0; row < at.rows; ++row) {
        const float* x = at.x + row * at.n;
        const float* g = at.g + row * at.n;
        if (at.mask == nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < at.n; ++j) {
                at.sums[j] += g[j];
                at.products[j] += g[j] * (x[j] - at.mean[j]);
            }
            continue;
        }
        const float* mask = at.mask + row * at.n;
#pragma GCC ivdep
        for (std::size_t j = 0; j < at.n; ++j) {
            const float passed = mask[j] > 0.0F ? g[j] : 0.0F;
            at.sums[j] += passed;
            at.products[j] += passed * (x[j] - at.mean[j]);
        }
    }
}

static void combineColumnRows(const RowFunctions::Combined& at)
{
    for (std::size_t row = 0; row < at.rows; ++row) {
        const float* x = at.x + row * at.n;
        const float* g = at.g + row * at.n;
        float* y = at.y + row * at.n;
        if (at.mask == nullptr) {
#pragma GCC ivdep
            for (std::size_t j = 0; j < at.n; ++j)
                y[j] = g[j] * at.a[j] + ((x[j] - at.mean[j]) * at.b[j] + at.c[j]);
            continue;
        }
        const float* mask = at.mask + row * at.n;
#pragma GCC ivdep
        for (std::size_t j = 0; j < at.n; ++j) {
            const float passed = mask[j] > 0.0F ? g[j] : 0.0F;
            y[j] = passed * at.a[j] + ((x[j] - at.mean[j]) * at.b[j] + at.c[j]);
        }
    }
}

// Philox4x32-10 on eight counters at once, each word in 64 bits; see base/random.h.
static void uniformBlocks(
    std::uint64_t key, std::uint64_t high, std::uint64_t first, float* y, std::size_t blocks)
{
    typedef std::uint64_t Words __attribute__((vector_size(64)));
    constexpr std::size_t kBlocks = 8;
    constexpr std::uint64_t kLow = 0xFFFFFFFFU;
    for (std::size_t start = 0; start < blocks; start += kBlocks) {
        Words c0 = {0, 1, 2, 3, 4, 5, 6, 7};
        c0 += first + start;
        Words c1 = c0 >> 32;
        c0 &= kLow;
        Words c2 = Words{} + (high & kLow), c3 = Words{} + (high >> 32);
        std::uint64_t key0 = key & kLow, key1 = key >> 32;
        for (int round = 0; round < 10; ++round) {
            const Words a = c0 * 0xD2511F53U, b = c2 * 0xCD9E8D57U;
            c0 = (b >> 32) ^ c1 ^ key0;
            c1 = b & kLow;
            c2 = (a >> 32) ^ c3 ^ key1;
            c3 = a & kLow;
            key0 = (key0 + 0x9E3779B9U) & kLow;
            key1 = (key1 + 0xBB67AE85U) & kLow;
        }
        const Words front = c0 | c1 << 32, back = c2 | c3 << 32;
        std::uint64_t pairs[2 * kBlocks];
        for (std::size_t i = 0; i < kBlocks; ++i) {
            pairs[2 * i] = front[i];
            pairs[2 * i + 1] = back[i];
        }
        std::uint32_t bits[4 * kBlocks];
        __builtin_memcpy(bits, pairs, sizeof bits);
        const std::size_t part = blocks - start < kBlocks ? blocks - start : kBlocks;
        float* to = y + 4 * start;
        for (std::size_t i = 0; i < 4 * part; ++i)
            to[i] = static_cast<float>(static_cast<std::int32_t>(bits[i] >> 8)) * 0x1p-24F;
    }
}

// kRows by kColumns results stay in registers while k runs.
template <int kRows, int kColumns>
static inline void productTile(const RowFunctions::Product& p, std::size_t i, std::size_t j)
{
    float sums[kRows][kColumns];
    for (int r = 0; r < kRows; ++r)
        for (int c = 0; c < kColumns; ++c) sums[r][c] = p.bias != nullptr ? p.bias[j + c] : 0.0F;
    const float* b = p.b + j;
    const float* a = p.a + i * p.rowStep;
    for (std::size_t k = 0; k < p.k; ++k, b += p.n, a += p.columnStep)
        for (int r = 0; r < kRows; ++r) {
            const float factor = a[static_cast<std::size_t>(r) * p.rowStep];
            for (int c = 0; c < kColumns; ++c) sums[r][c] += factor * b[c];
        }
    for (int r = 0; r < kRows; ++r)
        for (int c = 0; c < kColumns; ++c)
            p.c[(i + static_cast<std::size_t>(r)) * p.n + j + static_cast<std::size_t>(c)]
                = sums[r][c];
}

template <int kColumns>
static inline void productColumns(const RowFunctions::Product& p, std::size_t j)
{
    std::size_t i = 0;
    for (; i + 4 <= p.m; i += 4) productTile<4, kColumns>(p, i, j);
    for (; i < p.m; ++i) productTile<1, kColumns>(p, i, j);
}

static void productRows(const RowFunctions::Product& p)
{
    std::size_t j = 0;
    for (; j + 32 <= p.n; j += 32) productColumns<32>(p, j);
    for (; j + 16 <= p.n; j += 16) productColumns<16>(p, j);
    for (; j + 8 <= p.n; j += 8) productColumns<8>(p, j);
    for (; j + 4 <= p.n; j += 4) productColumns<4>(p, j);
    for (; j < p.n; ++j) productColumns<1>(p, j);
}

static const RowFunctions kRowFunctions{softmaxRows, logSoftmaxRows, addColumnRows, sumOf,
    addMomentRows, scaleColumnRows, scaleColumnRowsRelu, addProductRows, combineColumnRows,
    uniformBlocks, productRows};
