#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/line_functions.h"

// The ops "sparse_cross_entropy" and its gradient, of ops/cross_entropy.h.
namespace netwright::own {
namespace {

constexpr std::size_t kGrain = 1 << 13; // elements for one thread at least

struct Plan {
    std::size_t lines = 1;
    std::size_t classes = 1;
    int threads = 1;

    bool isClass(std::int32_t label) const
    {
        return label >= 0 && static_cast<std::size_t>(label) < classes;
    }
    template <class Function>
    void each(Function function) const
    {
        parallelFor(lines, kGrain / classes + 1, threads, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) function(i);
        });
    }
};

std::optional<Plan> planFor(const KernelRequest& request)
{
    const Shape& logits = request.input(0).shape;
    if (request.input(0).dtype != DType::float32 || logits.count() == 0) return std::nullopt;
    const auto classes = static_cast<std::size_t>(logits.back());
    return Plan{static_cast<std::size_t>(logits.count()) / classes, classes, request.threads};
}

void lossOf(const Plan& plan, const KernelCall& call, std::size_t i)
{
    const float* logits = call.input<float>(0) + i * plan.classes;
    const std::int32_t label = call.input<std::int32_t>(1)[i];
    float &largest = call.output<float>(1)[i], &logarithm = call.output<float>(2)[i];
    lineFunctions().logSumExp(logits, plan.classes, &largest, &logarithm);
    call.output<float>(0)[i] = plan.isClass(label) ? logarithm - (logits[label] - largest) : 0.0F;
}

void slopeOf(const Plan& plan, const KernelCall& call, std::size_t i)
{
    const std::int32_t label = call.input<std::int32_t>(1)[i];
    const float g = plan.isClass(label) ? call.input<float>(4)[i] : 0.0F;
    float* slope = call.output<float>(0) + i * plan.classes;
    lineFunctions().shares({call.input<float>(0) + i * plan.classes, slope, plan.classes,
        call.input<float>(2)[i], call.input<float>(3)[i], g});
    if (plan.isClass(label)) slope[label] -= g;
}

std::optional<Kernel> kernelOf(
    const KernelRequest& request, void (*function)(const Plan&, const KernelCall&, std::size_t))
{
    const auto plan = planFor(request);
    if (!plan) return std::nullopt;
    Kernel kernel;
    kernel.name = "own " + request.node.op;
    kernel.run = [plan = *plan, function](const KernelCall& call) {
        plan.each([&](std::size_t i) { function(plan, call, i); });
    };
    return kernel;
}

const bool published[] = {
    publishKernel("own", "sparse_cross_entropy",
        [](const KernelRequest& request) { return kernelOf(request, lossOf); }),
    publishKernel("own", "sparse_cross_entropy_gradient",
        [](const KernelRequest& request) { return kernelOf(request, slopeOf); }),
};

} // namespace
} // namespace netwright::own
