#include "engine/kernels/epilogue.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"
#include "engine/kernels/own/sequence.h"
#include "engine/kernels/product.h"

namespace netwright {
namespace {

constexpr Dimension kSerialWork = 512 * 1024;

// Better than the libraries, which split such sums.
Kernel longSumKernel(const Product& product, int threads)
{
    const own::StateProduct sum{.rows = static_cast<std::size_t>(product.k),
        .m = static_cast<std::size_t>(product.m),
        .n = static_cast<std::size_t>(product.n),
        .threads = product.work() < kSerialWork ? 1 : threads};
    Kernel kernel;
    kernel.name = "own long sum";
    kernel.scratchBytes = sum.panelFloats() * sizeof(float);
    kernel.run = [sum](const KernelCall& call) {
        sum.run({call.input<float>(0), sum.m, call.input<float>(1), sum.n, call.output<float>(0),
            sum.n, reinterpret_cast<float*>(call.scratch)});
    };
    return kernel;
}

// Products too small for a library call. b is laid out as (k, n) first where it is transposed.
std::optional<Kernel> matmulKernel(const KernelRequest& request)
{
    if (request.output().dtype != DType::float32) return std::nullopt;
    const auto epilogue = readEpilogue(request.attributes());
    if (!epilogue) return std::nullopt;
    const Product product = productOf(request);
    if (isLongSum(product) && epilogue->isEmpty()) return longSumKernel(product, request.threads);
    const auto m = static_cast<std::size_t>(product.m);
    const auto n = static_cast<std::size_t>(product.n);
    const auto k = static_cast<std::size_t>(product.k);
    Epilogue after = *epilogue;
    after.hasBias = false; // the product starts from the bias
    Kernel kernel;
    if (product.isBTransposed) kernel.scratchBytes = n * k * sizeof(float);
    kernel.run = [=, hasBias = epilogue->hasBias](const KernelCall& call) {
        const auto& functions = own::rowFunctions();
        auto* turned = reinterpret_cast<float*>(call.scratch);
        for (std::size_t i = 0; i < product.aStarts.size(); ++i) {
            const float* b = call.input<float>(1) + product.bStarts[i];
            if (product.isBTransposed)
                for (std::size_t row = 0; row < n; ++row)
                    for (std::size_t column = 0; column < k; ++column)
                        turned[column * n + row] = b[row * k + column];
            float* c = call.output<float>(0) + i * m * n;
            functions.product({m, n, k, call.input<float>(0) + product.aStarts[i],
                product.isATransposed ? 1 : k, product.isATransposed ? m : 1,
                product.isBTransposed ? turned : b, hasBias ? call.input<float>(2) : nullptr, c});
            if (!after.isEmpty())
                applyEpilogue<float>(after, {c, product.m, product.n, product.n, nullptr});
        }
    };
    return kernel;
}

const bool published = publishKernel("own", "matmul", matmulKernel);

} // namespace
} // namespace netwright
