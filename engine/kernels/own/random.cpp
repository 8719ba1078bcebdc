#include "engine/base/random.h"
#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"

#include <algorithm>
#include <bit>

namespace netwright {
namespace {

constexpr std::size_t kGrain = 1 << 12; // blocks of four numbers for one thread at least

// The same numbers as the reference kernel: four from each counter.
std::optional<Kernel> uniformKernel(const KernelRequest& request)
{
    const auto key = std::bit_cast<std::uint64_t>(request.attributes().integer("key"));
    const bool hasOwnSeed = request.attributes().flag("has_own_seed");
    const auto count = static_cast<std::size_t>(request.output().shape.count());
    Kernel kernel;
    kernel.run = [=, threads = request.threads](const KernelCall& call) {
        const std::uint64_t mixed = hasOwnSeed ? key : combine(call.state->seed, key);
        const std::uint64_t step = call.state->step;
        auto* y = call.output<float>(0);
        const auto& functions = own::rowFunctions();
        parallelFor(
            count / 4, kGrain, threads, [=, &functions](std::size_t first, std::size_t last) {
                functions.uniform(mixed, step, first, y + 4 * first, last - first);
            });
        const auto rest = philox(mixed, step, count / 4);
        for (std::size_t i = count / 4 * 4; i < count; ++i) y[i] = unitFloat(rest[i % 4]);
    };
    return kernel;
}

const bool published = publishKernel("own", "random_uniform", uniformKernel);

} // namespace
} // namespace netwright
