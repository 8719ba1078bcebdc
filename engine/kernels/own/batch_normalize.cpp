#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr std::size_t kRowsInFloat = 256;
constexpr std::size_t kCountForThreads = 1 << 15;

// Rows of channels, cut into one part a thread. Scratch: for each part two rows of float and two
// of double, then three rows of float for the coefficients.
struct Plan {
    std::size_t rows = 0;
    std::size_t channels = 0;
    std::size_t parts = 1;
    double epsilon = 0;
    bool hasGamma = false;
    bool hasBeta = false;
    // Forward: relu after it, and before that an added last input. Backward: the last input is
    // relu's result, and the gradient passes only where that is positive.
    bool hasRelu = false;
    bool hasSide = false;

    std::size_t scratchBytes() const
    {
        return channels * (parts * 2 * (sizeof(double) + sizeof(float)) + 3 * sizeof(float));
    }
    double* doubles(const KernelCall& call, std::size_t part) const
    {
        return reinterpret_cast<double*>(call.scratch) + part * 2 * channels;
    }
    float* floats(const KernelCall& call, std::size_t part) const
    {
        return reinterpret_cast<float*>(doubles(call, parts)) + part * 2 * channels;
    }
    float* coefficients(const KernelCall& call) const { return floats(call, parts); }

    template <class Function> // (part, first row, last row)
    void each(Function function) const
    {
        const std::size_t share = (rows + parts - 1) / parts;
        parallelFor(parts, 1, static_cast<int>(parts), [&](std::size_t first, std::size_t last) {
            for (std::size_t part = first; part < last; ++part)
                function(part, std::min(part * share, rows), std::min((part + 1) * share, rows));
        });
    }
    // Gathers two sums a channel: step(row, rows, first sums, second sums) adds in float32.
    template <class Step>
    void gather(const KernelCall& call, Step step) const
    {
        each([&](std::size_t part, std::size_t first, std::size_t last) {
            double* total = doubles(call, part);
            float* few = floats(call, part);
            std::fill(total, total + 2 * channels, 0.0);
            for (std::size_t row = first; row < last; row += kRowsInFloat) {
                std::fill(few, few + 2 * channels, 0.0F);
                step(row, std::min(kRowsInFloat, last - row), few, few + channels);
                for (std::size_t j = 0; j < 2 * channels; ++j)
                    total[j] += static_cast<double>(few[j]);
            }
        });
        double* total = doubles(call, 0);
        for (std::size_t part = 1; part < parts; ++part)
            for (std::size_t j = 0; j < 2 * channels; ++j) total[j] += doubles(call, part)[j];
    }
};

std::optional<Plan> planFor(const KernelRequest& request)
{
    const Shape& shape = request.input().shape;
    if (request.input().dtype != DType::float32 || shape.count() == 0
        || request.attributes().integer("axis") != shape.rank() - 1)
        return std::nullopt;
    Plan plan;
    plan.channels = static_cast<std::size_t>(shape.back());
    plan.rows = static_cast<std::size_t>(shape.count()) / plan.channels;
    plan.parts = plan.rows * plan.channels >= kCountForThreads
        ? static_cast<std::size_t>(request.threads)
        : 1;
    plan.epsilon = request.attributes().real("epsilon");
    plan.hasGamma = request.attributes().flag("has_gamma");
    plan.hasBeta = request.attributes().flag("has_beta");
    if (request.attributes().has("epilogue")) {
        const std::string& epilogue = request.attributes().text("epilogue");
        plan.hasRelu = epilogue == "relu" || epilogue == "add+relu";
        plan.hasSide = epilogue == "add+relu";
    }
    return plan;
}

// Moments about the first row, so that a large mean does not eat the variance.
void normalize(const Plan& plan, const KernelCall& call)
{
    const auto& functions = own::rowFunctions();
    const auto* x = call.input<float>(0);
    auto* y = call.output<float>(0);
    const std::size_t n = plan.channels;
    plan.gather(call, [&](std::size_t row, std::size_t rows, float* sums, float* squares) {
        functions.addMoments(x + row * n, x, sums, squares, rows, n);
    });
    const double* sums = plan.doubles(call, 0);
    float* scale = plan.coefficients(call);
    float* offset = scale + n;
    const auto count = static_cast<double>(plan.rows);
    for (std::size_t j = 0; j < n; ++j) {
        const double shifted = sums[j] / count;
        const double mean = static_cast<double>(x[j]) + shifted;
        const double variance = std::max(sums[n + j] / count - shifted * shifted, 0.0);
        const double gamma = plan.hasGamma ? static_cast<double>(call.input<float>(1)[j]) : 1.0;
        const double beta
            = plan.hasBeta ? static_cast<double>(call.input<float>(plan.hasGamma ? 2 : 1)[j]) : 0.0;
        const double factor = gamma / std::sqrt(variance + plan.epsilon);
        call.output<float>(1)[j] = static_cast<float>(mean);
        call.output<float>(2)[j] = static_cast<float>(variance);
        scale[j] = static_cast<float>(factor);
        offset[j] = static_cast<float>(beta - mean * factor);
    }
    const auto apply = plan.hasRelu ? functions.scaleColumnsRelu : functions.scaleColumns;
    const float* side
        = plan.hasSide ? call.input<float>(1 + int{plan.hasGamma} + int{plan.hasBeta}) : nullptr;
    plan.each([&](std::size_t, std::size_t first, std::size_t last) {
        apply({x + first * n, scale, offset, side != nullptr ? side + first * n : nullptr,
            y + first * n, last - first, n});
    });
}

// x, mean, variance, g[, gamma] -> gradients of x, gamma, beta.
void backward(const Plan& plan, const KernelCall& call)
{
    const auto& functions = own::rowFunctions();
    const auto* x = call.input<float>(0);
    const auto* mean = call.input<float>(1);
    const auto* variance = call.input<float>(2);
    const auto* g = call.input<float>(3);
    auto* toX = call.output<float>(0);
    const std::size_t n = plan.channels;
    const float* mask = plan.hasRelu ? call.input<float>(4 + int{plan.hasGamma}) : nullptr;
    const auto from = [n](const float* data, std::size_t row) {
        return data != nullptr ? data + row * n : nullptr;
    };
    plan.gather(call, [&](std::size_t row, std::size_t rows, float* sums, float* products) {
        functions.addProducts(
            {x + row * n, g + row * n, from(mask, row), mean, sums, products, rows, n});
    });
    const double* sums = plan.doubles(call, 0);
    float* a = plan.coefficients(call);
    float* b = a + n;
    float* c = b + n;
    const auto count = static_cast<double>(plan.rows);
    for (std::size_t j = 0; j < n; ++j) {
        const double inverse = 1 / std::sqrt(static_cast<double>(variance[j]) + plan.epsilon);
        const double gamma = plan.hasGamma ? static_cast<double>(call.input<float>(4)[j]) : 1.0;
        const double toGamma = sums[n + j] * inverse;
        const double scale = gamma * inverse;
        const double slope = -scale * inverse * toGamma / count;
        call.output<float>(1)[j] = static_cast<float>(toGamma);
        call.output<float>(2)[j] = static_cast<float>(sums[j]);
        a[j] = static_cast<float>(scale);
        b[j] = static_cast<float>(slope);
        c[j] = static_cast<float>(-scale * sums[j] / count - slope * static_cast<double>(mean[j]));
    }
    plan.each([&](std::size_t, std::size_t first, std::size_t last) {
        functions.combineColumns({x + first * n, g + first * n, from(mask, first), a, b, c,
            toX + first * n, last - first, n});
    });
}

Kernel kernelFor(const Plan& plan, void (*function)(const Plan&, const KernelCall&))
{
    Kernel kernel;
    kernel.scratchBytes = plan.scratchBytes();
    kernel.run = [plan, function](const KernelCall& call) { function(plan, call); };
    return kernel;
}

std::optional<Kernel> forwardKernel(const KernelRequest& request)
{
    const auto plan = planFor(request);
    if (!plan) return std::nullopt;
    Kernel kernel = kernelFor(*plan, normalize);
    return kernel;
}

std::optional<Kernel> backwardKernel(const KernelRequest& request)
{
    const auto plan = planFor(request);
    if (!plan) return std::nullopt;
    Kernel kernel = kernelFor(*plan, backward);
    kernel.inPlace = {{0, 3}}; // the gradient of x may take the place of g
    return kernel;
}

const bool published[] = {
    publishKernel("own", "batch_normalize", forwardKernel),
    publishKernel("own", "batch_normalize_gradient", backwardKernel),
};

} // namespace
} // namespace netwright
