#include "engine/base/parallel.h"
#include "engine/kernels/own/pool_functions.h"
#include "engine/kernels/own/processor.h"
#include "engine/kernels/window.h"

#include <algorithm>
#include <limits>

// Pools of float32: channels are the inner loop, which the compiler vectorizes.
namespace netwright::own {
namespace {

// Images are shared out in portions of at least this many input elements.
constexpr Dimension kGrain = 32 * 1024;

struct Plan {
    PoolShape shape;
    int threads = 1;
    std::vector<float> weights; // 1 / real cells of each window; average only

    Dimension inputSize() const { return shape.window.inputCells() * shape.channels; }
    Dimension outputSize() const { return shape.window.outputCells() * shape.channels; }
};

template <class Work>
void forEachImage(const Plan& plan, Work work)
{
    const Dimension grain
        = std::max<Dimension>(1, kGrain / std::max<Dimension>(1, plan.inputSize()));
    parallelFor(static_cast<std::size_t>(plan.shape.batch), static_cast<std::size_t>(grain),
        plan.threads, [&](std::size_t first, std::size_t last) {
            for (auto i = static_cast<Dimension>(first); i < static_cast<Dimension>(last); ++i)
                work(i);
        });
}

// Calls visit(output cell, its place on the three axes).
template <class Visit>
void forEachWindow(const PoolShape& shape, Visit visit)
{
    const auto& [depth, height, width] = shape.window.axes;
    Dimension cell = 0;
    for (Dimension d = 0; d < depth.output; ++d)
        for (Dimension h = 0; h < height.output; ++h)
            for (Dimension w = 0; w < width.output; ++w, ++cell)
                visit(cell, std::array<Dimension, 3>{d, h, w});
}

// Calls visit(first element, taps) for the lines of one window: taps side by side in memory.
template <class Visit>
void forEachLine(const PoolShape& shape, const std::array<Dimension, 3>& at, Visit visit)
{
    const auto& [depth, height, width] = shape.window.axes;
    const Dimension first = width.firstTap(at[2]), count = width.endTap(at[2]) - first;
    for (Dimension i = depth.firstTap(at[0]); i < depth.endTap(at[0]); ++i)
        for (Dimension j = height.firstTap(at[1]); j < height.endTap(at[1]); ++j) {
            const Dimension z = depth.start(at[0]) + i, y = height.start(at[1]) + j;
            const Dimension line = (z * height.input + y) * width.input + width.start(at[2]);
            if (count > 0) visit((line + first) * shape.channels, count);
        }
}

// Two by two cells side by side without padding, the usual pool.
bool isQuartering(const Window& window)
{
    const auto& [depth, height, width] = window.axes;
    return depth.size == 1 && depth.input == 1 && height.size == 2 && height.stride == 2
        && width.size == 2 && width.stride == 2 && !window.isPadded();
}

const PoolFunctions& functions()
{
    switch (processorLevel()) {
    case Level::avx512: return poolFunctionsAvx512();
    case Level::avx2: return poolFunctionsAvx2();
    case Level::generic: break;
    }
    return poolFunctionsGeneric();
}

PoolCells cellsOf(const PoolShape& shape, Dimension count)
{
    return {static_cast<std::size_t>(count), static_cast<std::size_t>(shape.channels)};
}

// Calls visit(line, first element of y) for the lines of outputs of one image.
template <class Visit>
void forEachQuarterLine(const PoolShape& shape, const float* x, Visit visit)
{
    const auto& [depth, height, width] = shape.window.axes;
    const auto length = static_cast<std::size_t>(width.input * shape.channels);
    for (Dimension h = 0; h < height.output; ++h) {
        const std::size_t upper = static_cast<std::size_t>(2 * h) * length;
        visit(QuarterLine{.x = x,
                  .upper = upper,
                  .lower = upper + length,
                  .outputs = cellsOf(shape, width.output)},
            h * width.output * shape.channels);
    }
}

void maxPool(const Plan& plan, const KernelCall& call)
{
    const PoolShape& shape = plan.shape;
    const PoolFunctions& inner = functions();
    const bool isFast = isQuartering(shape.window);
    forEachImage(plan, [&](Dimension image) {
        const float* const x = call.input<float>(0) + image * plan.inputSize();
        float* const y = call.output<float>(0) + image * plan.outputSize();
        if (isFast)
            return forEachQuarterLine(shape, x, [&](const QuarterLine& line, Dimension first) {
                inner.quarterMaximum(line, y + first);
            });
        forEachWindow(shape, [&](Dimension cell, const std::array<Dimension, 3>& at) {
            float* const best = y + cell * shape.channels;
            std::fill_n(best, shape.channels, -std::numeric_limits<float>::infinity());
            forEachLine(shape, at, [&](Dimension start, Dimension taps) {
                inner.takeLargest(cellsOf(shape, taps), x + start, best);
            });
        });
    });
}

void maxPoolGradient(const Plan& plan, const KernelCall& call)
{
    const PoolShape& shape = plan.shape;
    const PoolFunctions& inner = functions();
    const auto& [depth, height, width] = shape.window.axes;
    const bool isFast = isQuartering(shape.window);
    const bool isCovered = isFast && height.input % 2 == 0 && width.input % 2 == 0;
    forEachImage(plan, [&](Dimension image) {
        const float* const x = call.input<float>(0) + image * plan.inputSize();
        const float* const y = call.input<float>(1) + image * plan.outputSize();
        const float* const g = call.input<float>(2) + image * plan.outputSize();
        float* const result = call.output<float>(0) + image * plan.inputSize();
        if (!isCovered) std::fill_n(result, plan.inputSize(), 0.0f);
        if (isFast)
            return forEachQuarterLine(shape, x, [&](const QuarterLine& line, Dimension first) {
                inner.quarterGradient(line, y + first, g + first, result);
            });
        float* const rest = reinterpret_cast<float*>(call.scratch) + image * shape.channels;
        forEachWindow(shape, [&](Dimension cell, const std::array<Dimension, 3>& at) {
            const float* const top = y + cell * shape.channels;
            std::copy_n(g + cell * shape.channels, shape.channels, rest);
            forEachLine(shape, at, [&](Dimension start, Dimension taps) {
                inner.handOut(cellsOf(shape, taps), x + start, top, rest, result + start);
            });
        });
    });
}

void maxPoolPick(const Plan& plan, const KernelCall& call)
{
    const PoolShape& shape = plan.shape;
    const PoolFunctions& inner = functions();
    forEachImage(plan, [&](Dimension image) {
        const float* const x = call.input<float>(0) + image * plan.inputSize();
        const float* const y = call.input<float>(1) + image * plan.outputSize();
        const float* const values = call.input<float>(2) + image * plan.inputSize();
        float* const result = call.output<float>(0) + image * plan.outputSize();
        float* const open = reinterpret_cast<float*>(call.scratch) + image * shape.channels;
        forEachWindow(shape, [&](Dimension cell, const std::array<Dimension, 3>& at) {
            const float* const top = y + cell * shape.channels;
            float* const picked = result + cell * shape.channels;
            std::fill_n(picked, shape.channels, 0.0f);
            std::fill_n(open, shape.channels, 1.0f);
            forEachLine(shape, at, [&](Dimension start, Dimension taps) {
                inner.pick(cellsOf(shape, taps), x + start, top, values + start, open, picked);
            });
        });
    });
}

void averagePool(const Plan& plan, const KernelCall& call)
{
    const PoolShape& shape = plan.shape;
    forEachImage(plan, [&](Dimension image) {
        const float* const x = call.input<float>(0) + image * plan.inputSize();
        float* const y = call.output<float>(0) + image * plan.outputSize();
        forEachWindow(shape, [&](Dimension cell, const std::array<Dimension, 3>& at) {
            float* const sum = y + cell * shape.channels;
            const float weight = plan.weights[static_cast<std::size_t>(cell)];
            std::fill_n(sum, shape.channels, 0.0f);
            forEachLine(shape, at, [&](Dimension start, Dimension taps) {
                for (Dimension end = start + taps * shape.channels; start < end;
                     start += shape.channels)
                    for (Dimension i = 0; i < shape.channels; ++i) sum[i] += x[start + i];
            });
            for (Dimension i = 0; i < shape.channels; ++i) sum[i] *= weight;
        });
    });
}

void averagePoolGradient(const Plan& plan, const KernelCall& call)
{
    const PoolShape& shape = plan.shape;
    forEachImage(plan, [&](Dimension image) {
        const float* const g = call.input<float>(0) + image * plan.outputSize();
        float* const result = call.output<float>(0) + image * plan.inputSize();
        std::fill_n(result, plan.inputSize(), 0.0f);
        forEachWindow(shape, [&](Dimension cell, const std::array<Dimension, 3>& at) {
            const float* const upstream = g + cell * shape.channels;
            const float weight = plan.weights[static_cast<std::size_t>(cell)];
            forEachLine(shape, at, [&](Dimension start, Dimension taps) {
                for (Dimension end = start + taps * shape.channels; start < end;
                     start += shape.channels)
                    for (Dimension i = 0; i < shape.channels; ++i)
                        result[start + i] += upstream[i] * weight;
            });
        });
    });
}

std::vector<float> windowWeights(const Window& window)
{
    std::vector<float> weights(static_cast<std::size_t>(window.outputCells()), 0.0f);
    forEachTap(window, [&](Dimension output, Dimension, Dimension) {
        weights[static_cast<std::size_t>(output)] += 1.0f;
    });
    for (float& weight : weights) weight = 1.0f / weight;
    return weights;
}

struct Form {
    void (*run)(const Plan&, const KernelCall&) = nullptr;
    bool isAverage = false;
    bool needsScratch = false; // one number for each image and channel
};

KernelFactory factory(Form form)
{
    return [form](const KernelRequest& request) -> std::optional<Kernel> {
        if (request.output().dtype != DType::float32) return {};
        Plan plan{.shape = poolShape(request), .threads = request.threads};
        if (form.isAverage) plan.weights = windowWeights(plan.shape.window);
        const auto rows = static_cast<std::size_t>(plan.shape.batch * plan.shape.channels);
        return Kernel{.run = [plan, form](const KernelCall& call) { form.run(plan, call); },
            .name = "own " + request.node.op,
            .scratchBytes = form.needsScratch ? rows * sizeof(float) : 0};
    };
}

[[maybe_unused]] const bool published = publishKernel("own", "max_pool", factory({.run = maxPool}))
    && publishKernel(
        "own", "max_pool_gradient", factory({.run = maxPoolGradient, .needsScratch = true}))
    && publishKernel("own", "max_pool_pick", factory({.run = maxPoolPick, .needsScratch = true}))
    && publishKernel("own", "average_pool", factory({.run = averagePool, .isAverage = true}))
    && publishKernel(
        "own", "average_pool_gradient", factory({.run = averagePoolGradient, .isAverage = true}));

} // namespace
} // namespace netwright::own
