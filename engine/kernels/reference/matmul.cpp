#include "engine/kernels/epilogue.h"
#include "engine/kernels/product.h"

#include <algorithm>
#include <type_traits>

namespace netwright {
namespace {

// float32 sums are made in float64.
template <class T>
using Sum = std::conditional_t<std::is_floating_point_v<T>, double, T>;

// One row of the output: the sums stand in scratch until they are complete.
template <class T>
void multiplyRow(const Product& product, Dimension row, const T* a, const T* b, Sum<T>* sums)
{
    const auto& [m, n, k, isATransposed, isBTransposed, aStarts, bStarts] = product;
    std::fill_n(sums, n, Sum<T>(0));
    for (Dimension i = 0; i < k; ++i) {
        const Sum<T> left = isATransposed ? a[i * m + row] : a[row * k + i];
        const T* const right = isBTransposed ? b + i : b + i * n;
        const Dimension step = isBTransposed ? k : 1;
        for (Dimension column = 0; column < n; ++column)
            sums[column] += left * static_cast<Sum<T>>(right[column * step]);
    }
}

template <class T>
void multiply(const Product& product, const Epilogue& epilogue, const KernelCall& call)
{
    auto* const sums = reinterpret_cast<Sum<T>*>(call.scratch);
    T* out = call.output<T>(0);
    for (std::size_t i = 0; i < product.aStarts.size(); ++i)
        for (Dimension row = 0; row < product.m; ++row, out += product.n) {
            multiplyRow(product, row, call.input<T>(0) + product.aStarts[i],
                call.input<T>(1) + product.bStarts[i], sums);
            for (Dimension j = 0; j < product.n; ++j) out[j] = static_cast<T>(sums[j]);
            if constexpr (std::is_floating_point_v<T>)
                applyEpilogue<T>(epilogue,
                    {.values = out,
                        .rows = 1,
                        .columns = product.n,
                        .stride = product.n,
                        .bias = epilogue.hasBias ? call.input<T>(2) : nullptr});
        }
}

template <class T>
Kernel prepare(const Product& product, const Epilogue& epilogue)
{
    return {.run
        = [product, epilogue](const KernelCall& call) { multiply<T>(product, epilogue, call); },
        .name = "reference matmul",
        .scratchBytes = static_cast<std::size_t>(product.n) * sizeof(Sum<T>)};
}

std::optional<Kernel> matmul(const KernelRequest& request)
{
    const auto epilogue = readEpilogue(request.attributes());
    if (!epilogue) return {};
    const Product product = productOf(request);
    switch (request.output().dtype) {
    case DType::float32: return prepare<float>(product, *epilogue);
    case DType::float64: return prepare<double>(product, *epilogue);
    case DType::int32:
        if (epilogue->isEmpty()) return prepare<std::int32_t>(product, *epilogue);
        return {};
    case DType::int64:
        if (epilogue->isEmpty()) return prepare<std::int64_t>(product, *epilogue);
        return {};
    default: return {};
    }
}

[[maybe_unused]] const bool published = publishKernel("reference", "matmul", matmul);

} // namespace
} // namespace netwright
