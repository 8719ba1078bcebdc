// The panel functions for one level of the processor; included by three files inside a namespace of
// their own, after kTileRows and vector_body.h.

constexpr std::size_t kPanelVectors = 2;
constexpr std::size_t kPanelWidth = kPanelVectors * kLanes;

static inline void packRows(const PanelFunctions::Pack& p)
{
    float* to = p.panels;
    for (std::size_t column = 0; column < p.n; column += kPanelWidth, to += kPanelWidth * p.k) {
        const float* from = p.b + column;
        const std::size_t count = p.n - column < kPanelWidth ? p.n - column : kPanelWidth;
        if (count == kPanelWidth) {
            for (std::size_t k = 0; k < p.k; ++k)
                for (std::size_t v = 0; v < kPanelVectors; ++v)
                    store(
                        to + k * kPanelWidth + v * kLanes, load(from + k * p.rowStep + v * kLanes));
            continue;
        }
        for (std::size_t k = 0; k < p.k; ++k)
            for (std::size_t j = 0; j < kPanelWidth; ++j)
                to[k * kPanelWidth + j] = j < count ? from[k * p.rowStep + j] : 0.0F;
    }
}

// Four rows of memory, `step` apart, become four columns of a panel.
static inline void packFour(const float* from, std::size_t step, std::size_t count, float* to)
{
    typedef float Four __attribute__((vector_size(16)));
    std::size_t k = 0;
    for (; k + 4 <= count; k += 4, from += 4, to += 4 * kPanelWidth) {
        Four row[4];
        for (std::size_t i = 0; i < 4; ++i)
            __builtin_memcpy(&row[i], from + i * step, sizeof(Four));
        const Four a = __builtin_shufflevector(row[0], row[1], 0, 4, 1, 5);
        const Four b = __builtin_shufflevector(row[2], row[3], 0, 4, 1, 5);
        const Four c = __builtin_shufflevector(row[0], row[1], 2, 6, 3, 7);
        const Four d = __builtin_shufflevector(row[2], row[3], 2, 6, 3, 7);
        const Four columns[4] = {__builtin_shufflevector(a, b, 0, 1, 4, 5),
            __builtin_shufflevector(a, b, 2, 3, 6, 7), __builtin_shufflevector(c, d, 0, 1, 4, 5),
            __builtin_shufflevector(c, d, 2, 3, 6, 7)};
        for (std::size_t i = 0; i < 4; ++i)
            __builtin_memcpy(to + i * kPanelWidth, &columns[i], sizeof(Four));
    }
    for (; k < count; ++k, ++from, to += kPanelWidth)
        for (std::size_t i = 0; i < 4; ++i) to[i] = from[i * step];
}

static void packPanels(const PanelFunctions::Pack& p)
{
    if (p.columnStep == 1) return packRows(p);
    float* to = p.panels;
    for (std::size_t column = 0; column < p.n; column += kPanelWidth, to += kPanelWidth * p.k) {
        const float* from = p.b + column * p.columnStep;
        const std::size_t count = p.n - column < kPanelWidth ? p.n - column : kPanelWidth;
        if (count < kPanelWidth)
            for (std::size_t i = 0; i < kPanelWidth * p.k; ++i) to[i] = 0.0F;
        std::size_t done = 0; // columns
        if (p.rowStep == 1)
            for (; done + 4 <= count; done += 4)
                packFour(from + done * p.columnStep, p.columnStep, p.k, to + done);
        for (std::size_t j = done; j < count; ++j)
            for (std::size_t k = 0; k < p.k; ++k)
                to[k * kPanelWidth + j] = from[k * p.rowStep + j * p.columnStep];
    }
}

// Some rows of one panel. The sums stay in registers while k runs.
struct PanelTile {
    const float* a;
    std::size_t aStep; // of rows, or of k where kIsTurned
    const float* b;
    std::size_t bRow;
    std::size_t k;
    const float* first;
    std::size_t firstRow;
    float* c;
    std::size_t cRow;
    std::size_t columns; // that are stored
};

// What a part of a vector is read from and written to.
template <int kRows, int kVectors>
static inline void startOf(const PanelTile& t, Vector (&sums)[kRows][kVectors])
{
    for (int r = 0; r < kRows; ++r)
        for (int v = 0; v < kVectors; ++v) {
            const std::size_t from = static_cast<std::size_t>(v) * kLanes;
            sums[r][v] = Vector{};
            if (t.first == nullptr || from >= t.columns) continue;
            const float* row = t.first + static_cast<std::size_t>(r) * t.firstRow + from;
            if (from + kLanes <= t.columns) {
                sums[r][v] = load(row);
            } else {
                float part[kLanes] = {};
                for (std::size_t j = 0; j < t.columns - from; ++j) part[j] = row[j];
                sums[r][v] = load(part);
            }
        }
}

template <int kRows, int kVectors>
static inline void finish(const PanelTile& t, const Vector (&sums)[kRows][kVectors])
{
    for (int r = 0; r < kRows; ++r)
        for (int v = 0; v < kVectors; ++v) {
            const std::size_t from = static_cast<std::size_t>(v) * kLanes;
            if (from >= t.columns) continue;
            float* row = t.c + static_cast<std::size_t>(r) * t.cRow + from;
            if (from + kLanes <= t.columns) {
                store(row, sums[r][v]);
            } else {
                float part[kLanes];
                store(part, sums[r][v]);
                for (std::size_t j = 0; j < t.columns - from; ++j) row[j] = part[j];
            }
        }
}

template <int kRows, int kVectors, bool kIsTurned>
static inline void tileOf(const PanelTile& t)
{
    Vector sums[kRows][kVectors];
    startOf<kRows, kVectors>(t, sums);
    const float* a = t.a;
    const float* b = t.b;
    const std::size_t aStep = t.aStep, bRow = t.bRow;
    for (std::size_t k = t.k; k > 0; --k) {
        Vector row[kVectors];
        for (int v = 0; v < kVectors; ++v) row[v] = load(b + static_cast<std::size_t>(v) * kLanes);
        for (int r = 0; r < kRows; ++r) {
            const float factor = a[static_cast<std::size_t>(r) * (kIsTurned ? 1 : aStep)];
            for (int v = 0; v < kVectors; ++v) sums[r][v] += factor * row[v];
        }
        a += kIsTurned ? aStep : 1;
        b += bRow;
    }
    finish<kRows, kVectors>(t, sums);
}

template <int kRows, bool kIsTurned>
static void tileOfRows(const PanelTile& t)
{
    if (t.columns > kLanes)
        tileOf<kRows, 2, kIsTurned>(t);
    else
        tileOf<kRows, 1, kIsTurned>(t);
}

template <bool kIsTurned>
static void tileOfFewRows(const PanelTile& t, std::size_t rows)
{
    switch (rows) {
    case 1: return tileOfRows<1, kIsTurned>(t);
    case 2: return tileOfRows<2, kIsTurned>(t);
    case 3: return tileOfRows<3, kIsTurned>(t);
    case 4: return tileOfRows<4, kIsTurned>(t);
    case 5: return tileOfRows<5, kIsTurned>(t);
    case 6: return tileOfRows<6, kIsTurned>(t);
    default: return tileOfRows<7, kIsTurned>(t);
    }
}

template <bool kIsTurned>
static void productOfPanel(const PanelFunctions::Product& p, PanelTile t)
{
    constexpr auto kRows = static_cast<std::size_t>(kTileRows);
    t.aStep = kIsTurned ? p.aColumn : p.aRow;
    std::size_t i = 0;
    for (; i + kRows <= p.m; i += kRows) {
        tileOfRows<kTileRows, kIsTurned>(t);
        t.a += kRows * p.aRow;
        t.c += kRows * p.cRow;
        if (t.first != nullptr) t.first += kRows * p.firstRow;
    }
    if (i < p.m) tileOfFewRows<kIsTurned>(t, p.m - i);
}

static void productOfPanels(const PanelFunctions::Product& p)
{
    const float* panel = p.b;
    for (std::size_t j = 0; j < p.n; j += kPanelWidth, panel += p.bPanel) {
        const PanelTile t{p.a, 0, panel, p.bRow, p.k, p.first != nullptr ? p.first + j : nullptr,
            p.firstRow, p.c + j, p.cRow, p.n - j < kPanelWidth ? p.n - j : kPanelWidth};
        if (p.aColumn == 1)
            productOfPanel<false>(p, t);
        else
            productOfPanel<true>(p, t);
    }
}

static const PanelFunctions kPanelFunctions{kPanelWidth, packPanels, productOfPanels};
