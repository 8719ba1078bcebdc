#include "engine/base/error.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/reference/dispatch.h"

#include <algorithm>
#include <cstring>

namespace netwright {
namespace {

// Row of the table for an index; negative ones count from the end.
std::size_t rowOf(std::int64_t index, std::size_t rows)
{
    const auto count = static_cast<std::int64_t>(rows);
    const std::int64_t row = index < 0 ? index + count : index;
    if (row < 0 || row >= count)
        throw ShapeError(
            NW_TEXT("Embedding: the indices must be from 0 to %1, received %2."), count - 1, index);
    return static_cast<std::size_t>(row);
}

struct Table {
    std::size_t rows = 0;
    std::size_t length = 0;
    std::size_t chosen = 0; // how many rows are asked for
};

Table tableOf(const Shape& table, const Shape& indices)
{
    return {static_cast<std::size_t>(table[0]), static_cast<std::size_t>(table[1]),
        static_cast<std::size_t>(indices.count())};
}

template <class Index>
Kernel lookUp(const KernelRequest& request)
{
    const Table table = tableOf(request.input(0).shape, request.input(1).shape);
    const std::size_t line = table.length * sizeOf(request.output().dtype);
    return {.run =
                [table, line](const KernelCall& call) {
                    const auto* const indices = call.input<Index>(1);
                    for (std::size_t i = 0; i < table.chosen; ++i)
                        std::memcpy(call.outputs[0] + i * line,
                            call.inputs[0] + rowOf(indices[i], table.rows) * line, line);
                },
        .name = "reference embedding"};
}

template <class T, class Index>
Kernel addRows(const KernelRequest& request)
{
    const Table table = tableOf(request.output().shape, request.input(1).shape);
    return {.run =
                [table](const KernelCall& call) {
                    const T* g = call.input<T>(0);
                    const auto* const indices = call.input<Index>(1);
                    T* const y = call.output<T>(0);
                    std::fill_n(y, table.rows * table.length, T(0));
                    for (std::size_t i = 0; i < table.chosen; ++i, g += table.length) {
                        T* const row = y + rowOf(indices[i], table.rows) * table.length;
                        for (std::size_t j = 0; j < table.length; ++j) row[j] += g[j];
                    }
                },
        .name = "reference embedding_gradient"};
}

bool isLong(const KernelRequest& request)
{
    return request.input(1).dtype == DType::int64;
}

std::optional<Kernel> embeddingKernel(const KernelRequest& request)
{
    return isLong(request) ? lookUp<std::int64_t>(request) : lookUp<std::int32_t>(request);
}

std::optional<Kernel> embeddingGradientKernel(const KernelRequest& request)
{
    return reference::forFloat(request.output().dtype, [&request](auto kind) {
        using T = decltype(kind);
        return std::optional<Kernel>(isLong(request) ? addRows<T, std::int64_t>(request)
                                                     : addRows<T, std::int32_t>(request));
    });
}

const bool published[] = {
    publishKernel("reference", "embedding", embeddingKernel),
    publishKernel("reference", "embedding_gradient", embeddingGradientKernel),
};

} // namespace
} // namespace netwright
