#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"

namespace netwright {
namespace {

constexpr std::size_t kGrain = 1 << 13; // elements for one thread at least

std::optional<Kernel> rowKernel(
    const KernelRequest& request, void (*function)(const float*, float*, std::size_t, std::size_t))
{
    const Shape& shape = request.output().shape;
    if (request.output().dtype != DType::float32
        || request.attributes().integer("axis") != shape.rank() - 1 || shape.count() == 0)
        return std::nullopt;
    const auto n = static_cast<std::size_t>(shape.back());
    const auto rows = static_cast<std::size_t>(shape.count()) / n;
    const std::size_t grain = kGrain / n + 1;
    Kernel kernel;
    kernel.run = [=, threads = request.threads](const KernelCall& call) {
        const auto* x = call.input<float>(0);
        auto* y = call.output<float>(0);
        parallelFor(rows, grain, threads, [=](std::size_t first, std::size_t last) {
            function(x + first * n, y + first * n, last - first, n);
        });
    };
    return kernel;
}

const bool published[] = {
    publishKernel("own", "softmax",
        [](const KernelRequest& request) {
            return rowKernel(request, own::rowFunctions().softmax);
        }),
    publishKernel("own", "log_softmax",
        [](const KernelRequest& request) {
            return rowKernel(request, own::rowFunctions().logSoftmax);
        }),
};

} // namespace
} // namespace netwright
