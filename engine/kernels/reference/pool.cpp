#include "engine/kernels/window.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

// One channel of one image, a stride of `channels` between cells. The first maximum wins.
template <class T>
void maximum(const PoolShape& shape, const T* x, T* y)
{
    const Dimension step = shape.channels;
    for (Dimension i = 0; i < shape.window.outputCells(); ++i)
        y[i * step] = -std::numeric_limits<T>::infinity();
    forEachTap(shape.window, [&](Dimension output, Dimension, Dimension input) {
        const T value = x[input * step];
        T& best = y[output * step];
        if (value > best || value != value) best = value;
    });
}

// Calls visit(outputCell, inputCell) for the first maximum of each window.
template <class T, class Visit>
void forEachMaximum(const PoolShape& shape, const T* x, const T* y, Visit visit)
{
    Dimension last = -1;
    forEachTap(shape.window, [&](Dimension output, Dimension, Dimension input) {
        if (output == last || x[input * shape.channels] != y[output * shape.channels]) return;
        visit(output, input);
        last = output;
    });
}

template <class T>
void maxPool(const PoolShape& shape, const KernelCall& call)
{
    const Dimension c = shape.channels, in = shape.window.inputCells() * c;
    const Dimension out = shape.window.outputCells() * c;
    for (Dimension image = 0; image < shape.batch; ++image)
        for (Dimension i = 0; i < c; ++i)
            maximum(shape, call.input<T>(0) + image * in + i, call.output<T>(0) + image * out + i);
}

template <class T>
void maxPoolGradient(const PoolShape& shape, const KernelCall& call)
{
    const Dimension c = shape.channels, in = shape.window.inputCells() * c;
    const Dimension out = shape.window.outputCells() * c;
    std::fill_n(call.output<T>(0), shape.batch * in, T(0));
    for (Dimension image = 0; image < shape.batch; ++image)
        for (Dimension i = 0; i < c; ++i) {
            const T* const upstream = call.input<T>(2) + image * out + i;
            T* const result = call.output<T>(0) + image * in + i;
            forEachMaximum(shape, call.input<T>(0) + image * in + i,
                call.input<T>(1) + image * out + i, [&](Dimension output, Dimension input) {
                    result[input * c] += upstream[output * c];
                });
        }
}

template <class T>
void maxPoolPick(const PoolShape& shape, const KernelCall& call)
{
    const Dimension c = shape.channels, in = shape.window.inputCells() * c;
    const Dimension out = shape.window.outputCells() * c;
    std::fill_n(call.output<T>(0), shape.batch * out, T(0));
    for (Dimension image = 0; image < shape.batch; ++image)
        for (Dimension i = 0; i < c; ++i) {
            const T* const values = call.input<T>(2) + image * in + i;
            T* const result = call.output<T>(0) + image * out + i;
            forEachMaximum(shape, call.input<T>(0) + image * in + i,
                call.input<T>(1) + image * out + i,
                [&](Dimension output, Dimension input) { result[output * c] = values[input * c]; });
        }
}

// Real cells of each window: padding does not count.
std::vector<double> cellCounts(const Window& window)
{
    std::vector<double> counts(static_cast<std::size_t>(window.outputCells()), 0.0);
    forEachTap(window, [&](Dimension output, Dimension, Dimension) {
        counts[static_cast<std::size_t>(output)] += 1;
    });
    return counts;
}

template <class T>
void averagePool(const PoolShape& shape, const std::vector<double>& counts, const KernelCall& call)
{
    const Dimension c = shape.channels, in = shape.window.inputCells() * c;
    const Dimension out = shape.window.outputCells() * c;
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    for (Dimension image = 0; image < shape.batch; ++image) {
        const T* const x = call.input<T>(0) + image * in;
        T* const y = call.output<T>(0) + image * out;
        std::fill_n(sums, out, 0.0);
        forEachTap(shape.window, [&](Dimension output, Dimension, Dimension input) {
            for (Dimension i = 0; i < c; ++i) sums[output * c + i] += x[input * c + i];
        });
        for (Dimension i = 0; i < out; ++i)
            y[i] = static_cast<T>(sums[i] / counts[static_cast<std::size_t>(i / c)]);
    }
}

template <class T>
void averagePoolGradient(
    const PoolShape& shape, const std::vector<double>& counts, const KernelCall& call)
{
    const Dimension c = shape.channels, in = shape.window.inputCells() * c;
    const Dimension out = shape.window.outputCells() * c;
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    for (Dimension image = 0; image < shape.batch; ++image) {
        const T* const upstream = call.input<T>(0) + image * out;
        std::fill_n(sums, in, 0.0);
        forEachTap(shape.window, [&](Dimension output, Dimension, Dimension input) {
            const double count = counts[static_cast<std::size_t>(output)];
            for (Dimension i = 0; i < c; ++i)
                sums[input * c + i] += static_cast<double>(upstream[output * c + i]) / count;
        });
        T* const x = call.output<T>(0) + image * in;
        for (Dimension i = 0; i < in; ++i) x[i] = static_cast<T>(sums[i]);
    }
}

template <class T>
Kernel prepare(const KernelRequest& request)
{
    const PoolShape shape = poolShape(request);
    const std::string& op = request.node.op;
    Kernel kernel;
    kernel.name = "reference " + op;
    if (op == "max_pool")
        kernel.run = [shape](const KernelCall& call) { maxPool<T>(shape, call); };
    else if (op == "max_pool_gradient")
        kernel.run = [shape](const KernelCall& call) { maxPoolGradient<T>(shape, call); };
    else if (op == "max_pool_pick")
        kernel.run = [shape](const KernelCall& call) { maxPoolPick<T>(shape, call); };
    else {
        const bool isGradient = op == "average_pool_gradient";
        kernel.scratchBytes = sizeof(double)
            * static_cast<std::size_t>(shape.channels
                * (isGradient ? shape.window.inputCells() : shape.window.outputCells()));
        kernel.run = [shape, counts = cellCounts(shape.window),
                         work = isGradient ? averagePoolGradient<T> : averagePool<T>](
                         const KernelCall& call) { work(shape, counts, call); };
    }
    return kernel;
}

std::optional<Kernel> pool(const KernelRequest& request)
{
    if (request.output().dtype == DType::float32) return prepare<float>(request);
    if (request.output().dtype == DType::float64) return prepare<double>(request);
    return {};
}

[[maybe_unused]] const bool published = publishKernel("reference", "max_pool", pool)
    && publishKernel("reference", "max_pool_gradient", pool)
    && publishKernel("reference", "max_pool_pick", pool)
    && publishKernel("reference", "average_pool", pool)
    && publishKernel("reference", "average_pool_gradient", pool);

} // namespace
} // namespace netwright
