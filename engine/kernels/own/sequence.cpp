#include "engine/kernels/own/sequence.h"

#include "engine/kernels/own/row_functions.h"

namespace netwright::own {
namespace {

// Below this many multiplications a second thread gains nothing.
constexpr std::size_t kSerialWork = 512 * 1024;
// Rows that one pass over the panels takes: they stay in the first-level cache.
constexpr std::size_t kRowsOfPass = 192;

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
    return panelFunctions().packedFloats(std::min(rows, kRowsOfPass), n);
}

void StateProduct::run(const Call& call) const
{
    const PanelFunctions& functions = panelFunctions();
    const std::size_t width = functions.width;
    const std::size_t panels = (n + width - 1) / width;
    parallelFor(panels, 1, threads, [&](std::size_t begin, std::size_t end) {
        const std::size_t column = begin * width;
        const std::size_t columns = std::min(end * width, n) - column;
        float* const packed = call.panels + column * std::min(rows, kRowsOfPass);
        for (std::size_t row = 0; row < rows; row += kRowsOfPass) {
            const std::size_t k = std::min(kRowsOfPass, rows - row);
            functions.pack({k, columns, call.slopes + row * call.slopeStep + column, call.slopeStep,
                1, packed});
            float* const sum = call.sum + column;
            functions.product(
                {m, columns, k, call.states + row * call.stateStep, 1, call.stateStep, packed,
                    width, width * k, row == 0 ? nullptr : sum, call.sumStep, sum, call.sumStep});
        }
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
