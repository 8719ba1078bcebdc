#include "engine/base/error.h"
#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/line_functions.h"

#include <algorithm>
#include <cstring>

// Lines chosen from a table along its first axis, and the gradient of the table; one element chosen
// from each line.
namespace netwright::own {
namespace {

constexpr std::size_t kGrain = 1 << 14; // elements for one thread at least

struct Table {
    std::size_t lines = 1;
    std::size_t n = 1; // elements of a line
    std::size_t chosen = 1;

    bool isStrict = false; // indices outside are an error; negative ones count from the end

    std::size_t at(std::int32_t index) const
    {
        const auto count = static_cast<std::int64_t>(lines);
        const std::int64_t line = isStrict && index < 0 ? index + count : index;
        return static_cast<std::size_t>(std::clamp<std::int64_t>(line, 0, count - 1));
    }
    void check(const std::int32_t* indices) const
    {
        if (!isStrict) return;
        const auto count = static_cast<std::int64_t>(lines);
        for (std::size_t i = 0; i < chosen; ++i)
            if (indices[i] < -count || indices[i] >= count)
                throw ShapeError(
                    NW_TEXT("Embedding: the indices must be from 0 to %1, received %2."), count - 1,
                    indices[i]);
    }
};

std::optional<Table> tableOf(const KernelRequest& request, const Shape& table)
{
    const bool isStrict = request.node.op.starts_with("embedding");
    if (request.output().dtype != DType::float32 || request.input(1).dtype != DType::int32
        || (!isStrict && request.attributes().integer("axis") != 0) || table.count() == 0
        || request.input(1).shape.count() == 0)
        return std::nullopt;
    return Table{static_cast<std::size_t>(table.front()),
        static_cast<std::size_t>(table.slice(1).count()),
        static_cast<std::size_t>(request.input(1).shape.count()), isStrict};
}

std::optional<Kernel> takeKernel(const KernelRequest& request)
{
    const auto table = tableOf(request, request.input(0).shape);
    if (!table) return std::nullopt;
    Kernel kernel;
    kernel.name = "own " + request.node.op;
    kernel.run = [table = *table, threads = request.threads](const KernelCall& call) {
        const std::size_t n = table.n;
        table.check(call.input<std::int32_t>(1));
        parallelFor(
            table.chosen, kGrain / n + 1, threads, [&](std::size_t first, std::size_t last) {
                const auto* indices = call.input<std::int32_t>(1);
                for (std::size_t i = first; i < last; ++i)
                    std::memcpy(call.output<float>(0) + i * n,
                        call.input<float>(0) + table.at(indices[i]) * n, n * sizeof(float));
            });
    };
    return kernel;
}

// Each thread adds to lines of its own, in the order of the indices.
std::optional<Kernel> takeGradientKernel(const KernelRequest& request)
{
    const auto table = tableOf(request, request.output().shape);
    if (!table) return std::nullopt;
    Kernel kernel;
    kernel.name = "own " + request.node.op;
    kernel.run = [table = *table, threads = request.threads](const KernelCall& call) {
        const std::size_t n = table.n;
        parallelFor(table.lines, kGrain / n + 1, threads, [&](std::size_t first, std::size_t last) {
            const auto* indices = call.input<std::int32_t>(1);
            auto* y = call.output<float>(0);
            std::memset(y + first * n, 0, (last - first) * n * sizeof(float));
            for (std::size_t i = 0; i < table.chosen; ++i) {
                const std::size_t line = table.at(indices[i]);
                if (line >= first && line < last)
                    lineFunctions().addLine(call.input<float>(0) + i * n, y + line * n, n);
            }
        });
    };
    return kernel;
}

std::optional<Kernel> takeAlongLastKernel(const KernelRequest& request)
{
    if (request.output().dtype != DType::float32 || request.input(0).shape.count() == 0)
        return std::nullopt;
    const auto n = static_cast<std::size_t>(request.input(0).shape.back());
    const auto lines = static_cast<std::size_t>(request.output().shape.count());
    Kernel kernel;
    kernel.name = "own take_along_last";
    kernel.run = [n, lines](const KernelCall& call) {
        const auto* indices = call.input<std::int32_t>(1);
        for (std::size_t i = 0; i < lines; ++i) {
            const bool isInside = indices[i] >= 0 && static_cast<std::size_t>(indices[i]) < n;
            call.output<float>(0)[i] = isInside
                ? call.input<float>(0)[i * n + static_cast<std::size_t>(indices[i])]
                : 0.0F;
        }
    };
    return kernel;
}

std::optional<Kernel> oneHotKernel(const KernelRequest& request)
{
    const Shape& shape = request.output().shape;
    if (request.output().dtype != DType::float32 || shape.count() == 0) return std::nullopt;
    const auto n = static_cast<std::size_t>(shape.back());
    const auto lines = static_cast<std::size_t>(shape.count()) / n;
    Kernel kernel;
    kernel.name = "own one_hot";
    kernel.run = [n, lines, threads = request.threads](const KernelCall& call) {
        parallelFor(lines, kGrain / n + 1, threads, [&](std::size_t first, std::size_t last) {
            const auto* indices = call.input<std::int32_t>(0);
            auto* y = call.output<float>(0);
            std::memset(y + first * n, 0, (last - first) * n * sizeof(float));
            for (std::size_t i = first; i < last; ++i)
                if (indices[i] >= 0 && static_cast<std::size_t>(indices[i]) < n)
                    y[i * n + static_cast<std::size_t>(indices[i])] = 1.0F;
        });
    };
    return kernel;
}

const bool published[] = {
    publishKernel("own", "take_along_last", takeAlongLastKernel),
    publishKernel("own", "one_hot", oneHotKernel),
    publishKernel("own", "embedding", takeKernel),
    publishKernel("own", "embedding_gradient", takeGradientKernel),
    publishKernel("own", "take", takeKernel),
    publishKernel("own", "take_gradient", takeGradientKernel),
};

} // namespace
} // namespace netwright::own
