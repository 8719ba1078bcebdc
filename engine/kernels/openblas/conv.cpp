#include "engine/base/parallel.h"
#include "engine/kernels/epilogue.h"
#include "engine/kernels/openblas/columns.h"
#include "engine/kernels/openblas/sgemm.h"
#include "engine/kernels/thread_scope.h"

#include <algorithm>

namespace netwright::openblas {
namespace {

// Columns of one tile stay in the second-level cache.
constexpr Dimension kTileElements = 64 * 1024;
constexpr Dimension kSmallestTile = 16;
// Below this many multiplications a second thread gains nothing.
constexpr Dimension kSerialWork = 512 * 1024;

// How a convolution is cut into products. A part is what one thread does; within it the library
// runs on that thread alone.
struct Plan {
    ConvShape shape;
    Epilogue epilogue;
    int parts = 1;
    Dimension tileCells = 0;
    Dimension columnLength = 0;
    bool isPointwise = false; // the data are the columns

    Dimension cells() const { return shape.batch * shape.window.outputCells(); }
    Dimension kernelSize() const { return columnLength * shape.filters; }
    Dimension columnsSize() const { return isPointwise ? 0 : tileCells * columnLength; }
    // Distance of rows where columns are read from.
    Dimension columnStride() const { return isPointwise ? shape.channels : columnLength; }
};

Plan makePlan(const KernelRequest& request, const Epilogue& epilogue)
{
    Plan plan{.shape = convShape(request), .epilogue = epilogue};
    plan.columnLength = plan.shape.window.taps() * plan.shape.groupChannels();
    plan.isPointwise = plan.shape.window.isPointwise();
    plan.tileCells = std::clamp(kTileElements / std::max<Dimension>(1, plan.columnLength),
        kSmallestTile, std::max(kSmallestTile, plan.cells()));
    const bool isSerial = plan.shape.work() < kSerialWork;
    plan.parts = usableThreads(isSerial ? 1 : request.threads);
    return plan;
}

// Calls work(part, tile) for the tiles of images first … last-1 of the part and all groups.
template <class Work>
void forEachTile(const Plan& plan, Work work)
{
    const auto parts = static_cast<std::size_t>(plan.parts);
    const Dimension imageCells = plan.shape.window.outputCells();
    parallelFor(parts, 1, plan.parts, [&](std::size_t begin, std::size_t end) {
        const ThreadScope scope(1);
        for (std::size_t part = begin; part < end; ++part) {
            const auto index = static_cast<Dimension>(part);
            const Dimension first = index * plan.shape.batch / plan.parts * imageCells;
            const Dimension last = (index + 1) * plan.shape.batch / plan.parts * imageCells;
            for (Dimension cell = first; cell < last; cell += plan.tileCells)
                for (Dimension group = 0; group < plan.shape.groups; ++group)
                    work(part,
                        Tile{.first = cell,
                            .count = std::min(plan.tileCells, last - cell),
                            .group = group});
        }
    });
}

// The columns of a tile: in the scratch of the part, or the data itself.
const float* columnsOf(const Plan& plan, const Tile& tile, const float* x, float* scratch)
{
    if (plan.isPointwise)
        return x + tile.first * plan.shape.channels + tile.group * plan.shape.groupChannels();
    gatherColumns(plan.shape, tile, x, scratch);
    return scratch;
}

Dimension firstResult(const Plan& plan, const Tile& tile)
{
    return tile.first * plan.shape.filters + tile.group * plan.shape.groupFilters();
}

void forward(const Plan& plan, const KernelCall& call)
{
    const ConvShape& shape = plan.shape;
    auto* const scratch = reinterpret_cast<float*>(call.scratch);
    forEachTile(plan, [&](std::size_t part, const Tile& tile) {
        const float* const columns = columnsOf(plan, tile, call.input<float>(0),
            scratch + static_cast<Dimension>(part) * plan.columnsSize());
        float* const y = call.output<float>(0) + firstResult(plan, tile);
        const Dimension firstFilter = tile.group * shape.groupFilters();
        sgemm({.m = tile.count,
                  .n = shape.groupFilters(),
                  .k = plan.columnLength,
                  .aStride = plan.columnStride(),
                  .bStride = shape.filters,
                  .cStride = shape.filters},
            columns, call.input<float>(1) + firstFilter, y);
        applyEpilogue<float>(plan.epilogue,
            {.values = y,
                .rows = tile.count,
                .columns = shape.groupFilters(),
                .stride = shape.filters,
                .bias = plan.epilogue.hasBias ? call.input<float>(2) + firstFilter : nullptr});
    });
}

void inputGradient(const Plan& plan, const KernelCall& call)
{
    const ConvShape& shape = plan.shape;
    const Dimension size = shape.batch * shape.window.inputCells() * shape.channels;
    if (!plan.isPointwise) std::fill_n(call.output<float>(0), size, 0.0f);
    auto* const scratch = reinterpret_cast<float*>(call.scratch);
    forEachTile(plan, [&](std::size_t part, const Tile& tile) {
        float* const columns = plan.isPointwise
            ? call.output<float>(0) + tile.first * shape.channels
                + tile.group * shape.groupChannels()
            : scratch + static_cast<Dimension>(part) * plan.columnsSize();
        sgemm({.m = tile.count,
                  .n = plan.columnLength,
                  .k = shape.groupFilters(),
                  .isBTransposed = true,
                  .aStride = shape.filters,
                  .bStride = shape.filters,
                  .cStride = plan.columnStride()},
            call.input<float>(0) + firstResult(plan, tile),
            call.input<float>(1) + tile.group * shape.groupFilters(), columns);
        if (!plan.isPointwise) scatterColumns(shape, tile, columns, call.output<float>(0));
    });
}

// Each part sums its own gradient; the parts are added in their order.
void kernelGradient(const Plan& plan, const KernelCall& call)
{
    const ConvShape& shape = plan.shape;
    auto* const columnScratch = reinterpret_cast<float*>(call.scratch);
    auto* const sums = columnScratch + plan.parts * plan.columnsSize();
    float* const result = call.output<float>(0);
    const auto sumOf = [&](std::size_t part) {
        return part == 0 ? result : sums + static_cast<Dimension>(part - 1) * plan.kernelSize();
    };
    for (std::size_t part = 0; part < static_cast<std::size_t>(plan.parts); ++part)
        std::fill_n(sumOf(part), plan.kernelSize(), 0.0f);
    forEachTile(plan, [&](std::size_t part, const Tile& tile) {
        const float* const columns = columnsOf(plan, tile, call.input<float>(0),
            columnScratch + static_cast<Dimension>(part) * plan.columnsSize());
        sgemm({.m = plan.columnLength,
                  .n = shape.groupFilters(),
                  .k = tile.count,
                  .isATransposed = true,
                  .aStride = plan.columnStride(),
                  .bStride = shape.filters,
                  .cStride = shape.filters,
                  .keep = 1.0f},
            columns, call.input<float>(1) + firstResult(plan, tile),
            sumOf(part) + tile.group * shape.groupFilters());
    });
    for (std::size_t part = 1; part < static_cast<std::size_t>(plan.parts); ++part)
        for (Dimension i = 0; i < plan.kernelSize(); ++i) result[i] += sumOf(part)[i];
}

struct Form {
    void (*run)(const Plan&, const KernelCall&) = nullptr;
    bool needsSums = false; // one kernel-sized sum for each part but the first
};

KernelFactory factory(Form form)
{
    return [form](const KernelRequest& request) -> std::optional<Kernel> {
        const auto epilogue = readEpilogue(request.attributes());
        if (!epilogue || request.output().dtype != DType::float32) return {};
        const Plan plan = makePlan(request, *epilogue);
        const Dimension sums = form.needsSums ? (plan.parts - 1) * plan.kernelSize() : 0;
        return Kernel{.run = [plan, form](const KernelCall& call) { form.run(plan, call); },
            .name = plan.isPointwise ? "openblas sgemm" : "openblas columns + sgemm",
            .scratchBytes
            = sizeof(float) * static_cast<std::size_t>(plan.parts * plan.columnsSize() + sums)};
    };
}

[[maybe_unused]] const bool published = publishKernel("openblas", "conv", factory({.run = forward}))
    && publishKernel("openblas", "conv_input_gradient", factory({.run = inputGradient}))
    && publishKernel(
        "openblas", "conv_kernel_gradient", factory({.run = kernelGradient, .needsSums = true}));

} // namespace
} // namespace netwright::openblas
