#include "engine/kernels/epilogue.h"
#include "engine/kernels/openblas/sgemm.h"
#include "engine/kernels/product.h"
#include "engine/kernels/thread_scope.h"

namespace netwright::openblas {
namespace {

// Below this many multiplications a call of the library costs more than the product.
constexpr Dimension kSmallestWork = 4096;
// Below this many a second thread gains nothing.
constexpr Dimension kSerialWork = 512 * 1024;

Gemm gemmOf(const Product& product)
{
    return {.m = product.m,
        .n = product.n,
        .k = product.k,
        .isATransposed = product.isATransposed,
        .isBTransposed = product.isBTransposed,
        .aStride = product.isATransposed ? product.m : product.k,
        .bStride = product.isBTransposed ? product.k : product.n,
        .cStride = product.n};
}

std::optional<Kernel> matmul(const KernelRequest& request)
{
    const auto epilogue = readEpilogue(request.attributes());
    if (!epilogue || request.output().dtype != DType::float32) return {};
    const Product product = productOf(request);
    if (product.work() < kSmallestWork || (isLongSum(product) && epilogue->isEmpty())) return {};
    const int threads = usableThreads(product.work() < kSerialWork ? 1 : request.threads);
    return Kernel{.run =
                      [product, gemm = gemmOf(product), epilogue = *epilogue, threads](
                          const KernelCall& call) {
                          const ThreadScope scope(threads);
                          auto* out = call.output<float>(0);
                          for (std::size_t i = 0; i < product.aStarts.size(); ++i) {
                              sgemm(gemm, call.input<float>(0) + product.aStarts[i],
                                  call.input<float>(1) + product.bStarts[i], out);
                              out += product.m * product.n;
                          }
                          applyEpilogue<float>(epilogue,
                              {.values = call.output<float>(0),
                                  .rows = product.m * product.count(),
                                  .columns = product.n,
                                  .stride = product.n,
                                  .bias = epilogue.hasBias ? call.input<float>(2) : nullptr});
                      },
        .name = "openblas sgemm"};
}

[[maybe_unused]] const bool published = publishKernel("openblas", "matmul", matmul);

} // namespace
} // namespace netwright::openblas
