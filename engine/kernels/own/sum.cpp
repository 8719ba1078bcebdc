#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr std::size_t kGrain = 1 << 14; // elements for one thread at least
constexpr std::size_t kRowsInFloat = 256; // columns gather in float32 so far, then in double
constexpr std::size_t kLongestRow = 1 << 12;

// The axes seen as (outer, summed, inner); nothing where the summed axes are not neighbours.
struct Blocks {
    std::size_t outer = 1;
    std::size_t summed = 1;
    std::size_t inner = 1;
};
std::optional<Blocks> blocksOf(const KernelRequest& request)
{
    const auto& axes = request.attributes().integers("axes");
    const Shape& shape = request.input().shape;
    const int first = static_cast<int>(axes.front());
    const int last = static_cast<int>(axes.back());
    if (last - first + 1 != static_cast<int>(axes.size())) return std::nullopt;
    return Blocks{static_cast<std::size_t>(shape.slice(0, first).count()),
        static_cast<std::size_t>(shape.slice(first, last + 1).count()),
        static_cast<std::size_t>(shape.slice(last + 1).count())};
}

Kernel rowSums(const Blocks& blocks, int threads)
{
    Kernel kernel;
    kernel.run = [blocks, threads](const KernelCall& call) {
        const auto* x = call.input<float>(0);
        auto* y = call.output<float>(0);
        const auto& functions = own::rowFunctions();
        const std::size_t n = blocks.summed;
        parallelFor(blocks.outer, kGrain / n + 1, threads,
            [=, &functions](std::size_t first, std::size_t last) {
                for (std::size_t i = first; i < last; ++i)
                    y[i] = static_cast<float>(functions.sum(x + i * n, n));
            });
    };
    return kernel;
}

// Columns of `rows` rows into doubles, by way of float32 sums of a few hundred rows.
void gatherColumns(const float* x, std::size_t rows, std::size_t n, float* part, double* sums)
{
    const auto& functions = own::rowFunctions();
    std::fill(sums, sums + n, 0.0);
    for (std::size_t row = 0; row < rows; row += kRowsInFloat) {
        std::fill(part, part + n, 0.0F);
        functions.addColumns(x + row * n, part, std::min(kRowsInFloat, rows - row), n);
        for (std::size_t j = 0; j < n; ++j) sums[j] += static_cast<double>(part[j]);
    }
}

Kernel columnSums(const Blocks& blocks, int threads)
{
    const std::size_t n = blocks.inner;
    const auto parts = static_cast<std::size_t>(
        blocks.outer == 1 && blocks.summed * n >= 2 * kGrain ? threads : 1);
    Kernel kernel;
    kernel.scratchBytes = parts * n * (sizeof(double) + sizeof(float));
    kernel.run = [blocks, parts, n](const KernelCall& call) {
        auto* sums = reinterpret_cast<double*>(call.scratch);
        auto* floats = reinterpret_cast<float*>(sums + parts * n);
        for (std::size_t block = 0; block < blocks.outer; ++block) {
            const float* x = call.input<float>(0) + block * blocks.summed * n;
            const std::size_t share = (blocks.summed + parts - 1) / parts;
            parallelFor(
                parts, 1, static_cast<int>(parts), [=](std::size_t first, std::size_t last) {
                    for (std::size_t part = first; part < last; ++part) {
                        const std::size_t start = std::min(part * share, blocks.summed);
                        const std::size_t end = std::min(start + share, blocks.summed);
                        gatherColumns(
                            x + start * n, end - start, n, floats + part * n, sums + part * n);
                    }
                });
            float* y = call.output<float>(0) + block * n;
            for (std::size_t j = 0; j < n; ++j) {
                double sum = sums[j];
                for (std::size_t part = 1; part < parts; ++part) sum += sums[part * n + j];
                y[j] = static_cast<float>(sum);
            }
        }
    };
    return kernel;
}

std::optional<Kernel> sumKernel(const KernelRequest& request)
{
    if (request.input().dtype != DType::float32 || request.input().shape.count() == 0)
        return std::nullopt;
    const auto blocks = blocksOf(request);
    if (!blocks) return std::nullopt;
    if (blocks->inner == 1) return rowSums(*blocks, request.threads);
    if (blocks->inner > kLongestRow) return std::nullopt;
    return columnSums(*blocks, request.threads);
}

const bool published = publishKernel("own", "sum", sumKernel);

} // namespace
} // namespace netwright
