#include "engine/kernels/own/sequence.h"

#include "engine/kernels/own/row_functions.h"

namespace netwright::own {
namespace {

// Below this many multiplications a second thread gains nothing.
constexpr std::size_t kSerialWork = 512 * 1024;
// Rows that one pass over the sums takes.
constexpr std::size_t kRowsOfPass = 256;

// Asks for memory that is read soon: rows lie too far apart for the processor to see it coming.
void fetchRows(const float* rows, std::size_t count, std::size_t step, std::size_t length)
{
    constexpr std::size_t kLine = 16;
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t j = 0; j < length; j += kLine)
            __builtin_prefetch(rows + row * step + j, 0, 2);
}

} // namespace

Sequence Sequence::of(const Shape& hidden, std::size_t gates, int threads)
{
    Sequence sequence{.batch = static_cast<std::size_t>(hidden[0]),
        .time = static_cast<std::size_t>(hidden[1]),
        .units = static_cast<std::size_t>(hidden[2]),
        .gates = gates,
        .threads = threads};
    const std::size_t work = sequence.batch * sequence.time * sequence.units * sequence.width();
    if (work < kSerialWork) sequence.threads = 1;
    return sequence;
}

void Sequence::gatherStatesBefore(const float* first, const float* states, const Rows& before) const
{
    each([&](std::size_t begin, std::size_t end) {
        for (std::size_t b = begin; b < end; ++b) {
            std::copy_n(first + b * units, units, before[row(b, 0)]);
            for (std::size_t t = 1; t < time; ++t)
                std::copy_n(states + row(b, t - 1) * units, units, before[row(b, t)]);
        }
    });
}

std::size_t PanelsOf::floats() const
{
    return isTransposed ? panelFunctions().packedFloats(columns, rows)
                        : panelFunctions().packedFloats(rows, columns);
}

void PanelsOf::pack(const float* matrix, float* panels) const
{
    const float* from = matrix + column;
    if (isTransposed)
        panelFunctions().pack({columns, rows, from, 1, stride, panels});
    else
        panelFunctions().pack({rows, columns, from, stride, 1, panels});
}

Packing packingOf(std::vector<PanelsOf> parts)
{
    std::size_t floats = 0;
    std::string name = "own panels";
    for (const PanelsOf& part : parts) {
        floats += part.floats();
        name += " " + std::to_string(part.rows) + "x" + std::to_string(part.columns) + " of "
            + std::to_string(part.stride) + " from " + std::to_string(part.column)
            + (part.isTransposed ? " transposed" : "");
    }
    const int input = parts.front().input;
    return {.input = input,
        .layout = name,
        .bytes = floats * sizeof(float),
        .pack = [parts = std::move(parts)](const std::byte* plain, std::byte* packed) {
            auto* to = reinterpret_cast<float*>(packed);
            for (const PanelsOf& part : parts) {
                part.pack(reinterpret_cast<const float*>(plain), to);
                to += part.floats();
            }
        }};
}

std::size_t StateProduct::panelFloats() const
{
    const auto copies = cutsRows() ? static_cast<std::size_t>(threads) : 1;
    return copies * panelFunctions().packedFloats(std::min(rows, kRowsOfPass), n);
}

bool StateProduct::cutsRows() const
{
    return n < static_cast<std::size_t>(threads) * panelFunctions().width;
}

void StateProduct::runPart(const Call& call, const Part& part) const
{
    const PanelFunctions& functions = panelFunctions();
    const std::size_t width = functions.width, columns = part.lastColumn - part.column;
    // Whole panels are read where they stand: the rows of a pass stay in the second-level cache.
    const bool isPacked = columns % width != 0;
    for (std::size_t row = 0; row < rows; row += kRowsOfPass) {
        const std::size_t k = std::min(kRowsOfPass, rows - row);
        const float* slopes = call.slopes + row * call.slopeStep + part.column;
        const float* states = call.states + row * call.stateStep + part.row;
        const std::size_t next = std::min(kRowsOfPass, rows - row - k);
        fetchRows(slopes + k * call.slopeStep, next, call.slopeStep, columns);
        fetchRows(states + k * call.stateStep, next, call.stateStep, part.lastRow - part.row);
        if (isPacked) functions.pack({k, columns, slopes, call.slopeStep, 1, part.panels});
        float* const sum = call.sum + part.row * call.sumStep + part.column;
        functions.product(
            {part.lastRow - part.row, columns, k, call.states + row * call.stateStep + part.row, 1,
                call.stateStep, isPacked ? part.panels : slopes, isPacked ? width : call.slopeStep,
                isPacked ? width * k : width, row == 0 ? nullptr : sum, call.sumStep, sum,
                call.sumStep});
    }
}

void StateProduct::run(const Call& call) const
{
    const std::size_t width = panelFunctions().width;
    if (cutsRows()) {
        const auto parts = static_cast<std::size_t>(threads);
        const std::size_t floats = panelFloats() / parts;
        parallelFor(parts, 1, threads, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                runPart(call, {i * m / parts, (i + 1) * m / parts, 0, n, call.panels + i * floats});
        });
        return;
    }
    parallelFor((n + width - 1) / width, 1, threads, [&](std::size_t begin, std::size_t end) {
        const std::size_t column = begin * width;
        runPart(call,
            {0, m, column, std::min(end * width, n),
                call.panels + column * std::min(rows, kRowsOfPass)});
    });
}

void sumOfRows(const Rows& x, std::size_t rows, std::size_t n, float* columns, float* scratch)
{
    constexpr std::size_t kRowsInFloat = 256;
    auto* total = reinterpret_cast<double*>(scratch);
    float* part = scratch + 2 * n;
    std::fill_n(total, n, 0.0);
    for (std::size_t row = 0; row < rows; row += kRowsInFloat) {
        std::fill_n(part, n, 0.0F);
        for (std::size_t i = row; i < std::min(row + kRowsInFloat, rows); ++i)
            rowFunctions().addColumns(x[i], part, 1, n);
        for (std::size_t j = 0; j < n; ++j) total[j] += static_cast<double>(part[j]);
    }
    for (std::size_t j = 0; j < n; ++j) columns[j] = static_cast<float>(total[j]);
}

} // namespace netwright::own
