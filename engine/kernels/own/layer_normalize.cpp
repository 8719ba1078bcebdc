#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/line_functions.h"

#include <algorithm>

// The ops "layer_normalize" and "layer_normalize_gradient" of ops/norm.h.
namespace netwright::own {
namespace {

constexpr std::size_t kGrain = 1 << 14; // elements for one thread at least
constexpr std::size_t kLinesInFloat = 256; // slopes gather in float32 so far, then in double
constexpr std::size_t kMostParts = 16; // of the lines; not one for each thread, so that bytes stay

struct Plan {
    std::size_t lines = 1;
    std::size_t n = 1;
    double epsilon = 0;
    bool hasGamma = false;
    bool hasBeta = false;
    int threads = 1;
    std::size_t parts = 1; // sums of their own

    std::size_t scratchBytes() const { return parts * 2 * n * (sizeof(double) + sizeof(float)); }
};

std::optional<Plan> planFor(const KernelRequest& request)
{
    const Shape& shape = request.input().shape;
    if (request.input().dtype != DType::float32 || shape.count() == 0) return std::nullopt;
    const int leading = shape.rank() - static_cast<int>(request.attributes().integer("axes"));
    Plan plan{.lines = static_cast<std::size_t>(shape.slice(0, leading).count()),
        .n = static_cast<std::size_t>(shape.slice(leading).count()),
        .epsilon = request.attributes().real("epsilon"),
        .hasGamma = request.attributes().flag("has_gamma"),
        .hasBeta = request.attributes().flag("has_beta"),
        .threads = request.threads};
    plan.parts = std::clamp<std::size_t>(
        plan.lines * plan.n / kGrain, 1, std::min(kMostParts, plan.lines));
    return plan;
}

void forward(const Plan& plan, const KernelCall& call)
{
    const std::size_t n = plan.n;
    parallelFor(plan.lines, kGrain / n + 1, plan.threads, [&](std::size_t first, std::size_t last) {
        lineFunctions().normalize(
            {call.input<float>(0) + first * n, plan.hasGamma ? call.input<float>(1) : nullptr,
                plan.hasBeta ? call.input<float>(plan.hasGamma ? 2 : 1) : nullptr,
                call.output<float>(0) + first * n, call.output<float>(1) + first,
                call.output<float>(2) + first, last - first, n, static_cast<float>(plan.epsilon)});
    });
}

// The slopes of some lines; those of gamma and beta are summed up in `sums` (2n), by way of `few`.
void slopesOf(const Plan& plan, const KernelCall& call, std::pair<std::size_t, std::size_t> lines,
    double* sums, float* few)
{
    const std::size_t n = plan.n;
    std::fill_n(sums, 2 * n, 0.0);
    for (std::size_t line = lines.first; line < lines.second; line += kLinesInFloat) {
        std::fill_n(few, 2 * n, 0.0F);
        lineFunctions().normalizeSlope(
            {call.input<float>(0) + line * n, call.input<float>(1) + line,
                call.input<float>(2) + line, call.input<float>(3) + line * n,
                plan.hasGamma ? call.input<float>(4) : nullptr, call.output<float>(0) + line * n,
                few, few + n, std::min(kLinesInFloat, lines.second - line), n});
        for (std::size_t j = 0; j < 2 * n; ++j) sums[j] += static_cast<double>(few[j]);
    }
}

void backward(const Plan& plan, const KernelCall& call)
{
    const std::size_t n = plan.n;
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    auto* const few = reinterpret_cast<float*>(sums + plan.parts * 2 * n);
    parallelFor(plan.parts, 1, plan.threads, [&](std::size_t first, std::size_t last) {
        for (std::size_t part = first; part < last; ++part)
            slopesOf(plan, call,
                {part * plan.lines / plan.parts, (part + 1) * plan.lines / plan.parts},
                sums + part * 2 * n, few + part * 2 * n);
    });
    for (std::size_t j = 0; j < 2 * n; ++j) {
        double total = sums[j];
        for (std::size_t part = 1; part < plan.parts; ++part) total += sums[part * 2 * n + j];
        call.output<float>(j < n ? 1 : 2)[j % n] = static_cast<float>(total);
    }
}

std::optional<Kernel> forwardKernel(const KernelRequest& request)
{
    const auto plan = planFor(request);
    if (!plan) return std::nullopt;
    Kernel kernel;
    kernel.name = "own layer_normalize";
    kernel.run = [plan = *plan](const KernelCall& call) { forward(plan, call); };
    return kernel;
}

std::optional<Kernel> backwardKernel(const KernelRequest& request)
{
    const auto plan = planFor(request);
    if (!plan) return std::nullopt;
    Kernel kernel;
    kernel.name = "own layer_normalize_gradient";
    kernel.scratchBytes = plan->scratchBytes();
    kernel.run = [plan = *plan](const KernelCall& call) { backward(plan, call); };
    kernel.inPlace = {{0, 3}}; // the slope of x may take the place of g
    return kernel;
}

const bool published[] = {
    publishKernel("own", "layer_normalize", forwardKernel),
    publishKernel("own", "layer_normalize_gradient", backwardKernel),
};

} // namespace
} // namespace netwright::own
