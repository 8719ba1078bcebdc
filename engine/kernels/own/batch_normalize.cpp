#include "engine/base/parallel.h"
#include "engine/kernels/kernel.h"
#include "engine/kernels/own/row_functions.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace netwright {
namespace {

constexpr std::size_t kRowsInFloat = 256;
constexpr std::size_t kGrain = 1 << 14; // elements for one thread at least
constexpr std::size_t kRowsOfPart = 16; // at least
constexpr std::size_t kMostParts = 16; // of the rows; not one for each thread, so that bytes stay
constexpr std::size_t kWidth = 64; // floats that a row should have, to keep the loops long

// Rows of channels, cut into parts with sums of their own. Several short rows are taken as one wide
// row: `width` floats, of which float j belongs to channel j % channels.
struct Plan {
    std::size_t count = 0; // of real rows
    std::size_t channels = 0;
    std::size_t rows = 0; // wide ones
    std::size_t width = 0;
    std::size_t parts = 1;
    int threads = 1;
    double epsilon = 0;
    bool hasGamma = false;
    bool hasBeta = false;
    // Forward: relu after it, and before that an added last input. Backward: the last input is
    // relu's result, and the gradient passes only where that is positive.
    bool hasRelu = false;
    bool hasSide = false;

    // For each part two wide rows of double and two of float, then four wide rows of float.
    std::size_t scratchBytes() const
    {
        return width * (parts * 2 * (sizeof(double) + sizeof(float)) + 4 * sizeof(float));
    }
    double* doubles(const KernelCall& call, std::size_t part) const
    {
        return reinterpret_cast<double*>(call.scratch) + part * 2 * width;
    }
    float* floats(const KernelCall& call, std::size_t part) const
    {
        return reinterpret_cast<float*>(doubles(call, parts)) + part * 2 * width;
    }
    float* row(const KernelCall& call, std::size_t which) const
    {
        return floats(call, parts) + which * width;
    }
    // The first `channels` floats of a wide row again and again.
    void widen(float* values) const
    {
        for (std::size_t j = channels; j < width; ++j) values[j] = values[j - channels];
    }

    template <class Function> // (first row, last row)
    void each(Function function) const
    {
        parallelFor(rows, kGrain / width + 1, threads, function);
    }
    template <class Function> // (part, first row, last row)
    void eachPart(Function function) const
    {
        parallelFor(parts, 1, threads, [&](std::size_t first, std::size_t last) {
            for (std::size_t part = first; part < last; ++part)
                function(part, part * rows / parts, (part + 1) * rows / parts);
        });
    }
    // Two sums a channel: step(row, rows, first sums, second sums) adds in float32. The sums
    // stand in doubles(call, 0), the second ones behind `width`.
    template <class Step>
    void gather(const KernelCall& call, Step step) const
    {
        eachPart([&](std::size_t part, std::size_t first, std::size_t last) {
            double* total = doubles(call, part);
            float* few = floats(call, part);
            std::fill(total, total + 2 * width, 0.0);
            for (std::size_t row = first; row < last; row += kRowsInFloat) {
                std::fill(few, few + 2 * width, 0.0F);
                step(row, std::min(kRowsInFloat, last - row), few, few + width);
                for (std::size_t j = 0; j < 2 * width; ++j) total[j] += static_cast<double>(few[j]);
            }
        });
        double* total = doubles(call, 0);
        for (std::size_t part = 1; part < parts; ++part)
            for (std::size_t j = 0; j < 2 * width; ++j) total[j] += doubles(call, part)[j];
        for (std::size_t j = channels; j < width; ++j) {
            total[j % channels] += total[j];
            total[width + j % channels] += total[width + j];
        }
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
    plan.count = static_cast<std::size_t>(shape.count()) / plan.channels;
    plan.rows = plan.count;
    plan.width = plan.channels;
    while (plan.width < kWidth && plan.rows % 2 == 0) {
        plan.width *= 2;
        plan.rows /= 2;
    }
    const std::size_t most = std::min(plan.rows * plan.width / kGrain, plan.rows / kRowsOfPart);
    plan.parts = std::min(kMostParts, std::bit_floor(std::max<std::size_t>(most, 1)));
    plan.threads = request.threads;
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

const float* rowOf(const float* data, std::size_t row, std::size_t width)
{
    return data != nullptr ? data + row * width : nullptr;
}

// Moments about the first row, so that a large mean does not eat the variance.
void normalize(const Plan& plan, const KernelCall& call)
{
    const auto& functions = own::rowFunctions();
    const auto* x = call.input<float>(0);
    auto* y = call.output<float>(0);
    const std::size_t n = plan.width;
    float* mean = plan.row(call, 0);
    float* scale = plan.row(call, 1);
    float* offset = plan.row(call, 2);
    float* shift = plan.row(call, 3);
    std::copy_n(x, plan.channels, shift);
    plan.widen(shift);
    plan.gather(call, [&](std::size_t row, std::size_t rows, float* sums, float* squares) {
        functions.addMoments(x + row * n, shift, sums, squares, rows, n);
    });
    const double* sums = plan.doubles(call, 0);
    const auto count = static_cast<double>(plan.count);
    for (std::size_t j = 0; j < plan.channels; ++j) {
        const double shifted = sums[j] / count;
        const double exactMean = static_cast<double>(shift[j]) + shifted;
        const double variance = std::max(sums[n + j] / count - shifted * shifted, 0.0);
        const double gamma = plan.hasGamma ? static_cast<double>(call.input<float>(1)[j]) : 1.0;
        const double beta
            = plan.hasBeta ? static_cast<double>(call.input<float>(plan.hasGamma ? 2 : 1)[j]) : 0.0;
        const double factor = gamma / std::sqrt(variance + plan.epsilon);
        mean[j] = static_cast<float>(exactMean);
        scale[j] = static_cast<float>(factor);
        offset[j] = static_cast<float>(beta + (static_cast<double>(mean[j]) - exactMean) * factor);
        call.output<float>(1)[j] = mean[j];
        call.output<float>(2)[j] = static_cast<float>(variance);
    }
    for (float* values : {mean, scale, offset}) plan.widen(values);
    const auto apply = plan.hasRelu ? functions.scaleColumnsRelu : functions.scaleColumns;
    const float* side
        = plan.hasSide ? call.input<float>(1 + int{plan.hasGamma} + int{plan.hasBeta}) : nullptr;
    plan.each([&](std::size_t first, std::size_t last) {
        apply({x + first * n, mean, scale, offset, rowOf(side, first, n), y + first * n,
            last - first, n});
    });
}

// x, mean, variance, g[, gamma] -> gradients of x, gamma, beta.
void backward(const Plan& plan, const KernelCall& call)
{
    const auto& functions = own::rowFunctions();
    const auto* x = call.input<float>(0);
    const auto* variance = call.input<float>(2);
    const auto* g = call.input<float>(3);
    auto* toX = call.output<float>(0);
    const std::size_t n = plan.width;
    const float* mask = plan.hasRelu ? call.input<float>(4 + int{plan.hasGamma}) : nullptr;
    float* a = plan.row(call, 0);
    float* b = plan.row(call, 1);
    float* c = plan.row(call, 2);
    float* mean = plan.row(call, 3);
    std::copy_n(call.input<float>(1), plan.channels, mean);
    plan.widen(mean);
    plan.gather(call, [&](std::size_t row, std::size_t rows, float* sums, float* products) {
        functions.addProducts(
            {x + row * n, g + row * n, rowOf(mask, row, n), mean, sums, products, rows, n});
    });
    const double* sums = plan.doubles(call, 0);
    const auto count = static_cast<double>(plan.count);
    for (std::size_t j = 0; j < plan.channels; ++j) {
        const double inverse = 1 / std::sqrt(static_cast<double>(variance[j]) + plan.epsilon);
        const double gamma = plan.hasGamma ? static_cast<double>(call.input<float>(4)[j]) : 1.0;
        const double toGamma = sums[n + j] * inverse;
        const double scale = gamma * inverse;
        call.output<float>(1)[j] = static_cast<float>(toGamma);
        call.output<float>(2)[j] = static_cast<float>(sums[j]);
        a[j] = static_cast<float>(scale);
        b[j] = static_cast<float>(-scale * inverse * toGamma / count);
        c[j] = static_cast<float>(-scale * sums[j] / count);
    }
    for (float* values : {a, b, c}) plan.widen(values);
    plan.each([&](std::size_t first, std::size_t last) {
        functions.combineColumns({x + first * n, g + first * n, rowOf(mask, first, n), mean, a, b,
            c, toX + first * n, last - first, n});
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
    return kernelFor(*plan, normalize);
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
