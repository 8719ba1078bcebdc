#include "engine/kernels/epilogue.h"
#include "engine/kernels/window.h"

#include <algorithm>

namespace netwright {
namespace {

// Calls visit(channel, kernel row, first filter of the group) for each input channel; the row is
// the one of all filters at this tap and channel.
template <class Visit>
void forEachChannel(const ConvShape& shape, Dimension tap, Visit visit)
{
    for (Dimension channel = 0; channel < shape.channels; ++channel) {
        const Dimension group = channel / shape.groupChannels();
        const Dimension row = tap * shape.groupChannels() + channel % shape.groupChannels();
        visit(channel, row * shape.filters, group * shape.groupFilters());
    }
}

// Sums are float64, in scratch, for one image at a time.
template <class T>
void forward(const ConvShape& shape, const Epilogue& epilogue, const KernelCall& call)
{
    const Dimension inputSize = shape.window.inputCells() * shape.channels;
    const Dimension outputSize = shape.window.outputCells() * shape.filters;
    const T* const kernel = call.input<T>(1);
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    for (Dimension image = 0; image < shape.batch; ++image) {
        const T* const x = call.input<T>(0) + image * inputSize;
        T* const y = call.output<T>(0) + image * outputSize;
        std::fill_n(sums, outputSize, 0.0);
        forEachTap(shape.window, [&](Dimension output, Dimension tap, Dimension input) {
            forEachChannel(shape, tap, [&](Dimension channel, Dimension row, Dimension filter) {
                const double value = x[input * shape.channels + channel];
                for (Dimension f = filter; f < filter + shape.groupFilters(); ++f)
                    sums[output * shape.filters + f] += value * kernel[row + f];
            });
        });
        for (Dimension i = 0; i < outputSize; ++i) y[i] = static_cast<T>(sums[i]);
        applyEpilogue<T>(epilogue,
            {.values = y,
                .rows = shape.window.outputCells(),
                .columns = shape.filters,
                .stride = shape.filters,
                .bias = epilogue.hasBias ? call.input<T>(2) : nullptr});
    }
}

template <class T>
void inputGradient(const ConvShape& shape, const KernelCall& call)
{
    const Dimension inputSize = shape.window.inputCells() * shape.channels;
    const Dimension outputSize = shape.window.outputCells() * shape.filters;
    const T* const kernel = call.input<T>(1);
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    for (Dimension image = 0; image < shape.batch; ++image) {
        const T* const upstream = call.input<T>(0) + image * outputSize;
        T* const x = call.output<T>(0) + image * inputSize;
        std::fill_n(sums, inputSize, 0.0);
        forEachTap(shape.window, [&](Dimension output, Dimension tap, Dimension input) {
            forEachChannel(shape, tap, [&](Dimension channel, Dimension row, Dimension filter) {
                double sum = 0;
                for (Dimension f = filter; f < filter + shape.groupFilters(); ++f)
                    sum += static_cast<double>(upstream[output * shape.filters + f])
                        * kernel[row + f];
                sums[input * shape.channels + channel] += sum;
            });
        });
        for (Dimension i = 0; i < inputSize; ++i) x[i] = static_cast<T>(sums[i]);
    }
}

template <class T>
void kernelGradient(const ConvShape& shape, const KernelCall& call)
{
    const Dimension inputSize = shape.window.inputCells() * shape.channels;
    const Dimension outputSize = shape.window.outputCells() * shape.filters;
    const Dimension kernelSize = shape.window.taps() * shape.groupChannels() * shape.filters;
    auto* const sums = reinterpret_cast<double*>(call.scratch);
    std::fill_n(sums, kernelSize, 0.0);
    for (Dimension image = 0; image < shape.batch; ++image) {
        const T* const x = call.input<T>(0) + image * inputSize;
        const T* const upstream = call.input<T>(1) + image * outputSize;
        forEachTap(shape.window, [&](Dimension output, Dimension tap, Dimension input) {
            forEachChannel(shape, tap, [&](Dimension channel, Dimension row, Dimension filter) {
                const double value = x[input * shape.channels + channel];
                for (Dimension f = filter; f < filter + shape.groupFilters(); ++f)
                    sums[row + f] += value * upstream[output * shape.filters + f];
            });
        });
    }
    for (Dimension i = 0; i < kernelSize; ++i) call.output<T>(0)[i] = static_cast<T>(sums[i]);
}

std::size_t sumBytes(Dimension count)
{
    return static_cast<std::size_t>(count) * sizeof(double);
}

template <class T>
Kernel prepareForward(const ConvShape& shape, const Epilogue& epilogue)
{
    return {.run = [shape, epilogue](const KernelCall& call) { forward<T>(shape, epilogue, call); },
        .name = "reference conv",
        .scratchBytes = sumBytes(shape.window.outputCells() * shape.filters)};
}

template <class T>
Kernel prepareInputGradient(const ConvShape& shape, const Epilogue&)
{
    return {.run = [shape](const KernelCall& call) { inputGradient<T>(shape, call); },
        .name = "reference conv_input_gradient",
        .scratchBytes = sumBytes(shape.window.inputCells() * shape.channels)};
}

template <class T>
Kernel prepareKernelGradient(const ConvShape& shape, const Epilogue&)
{
    return {.run = [shape](const KernelCall& call) { kernelGradient<T>(shape, call); },
        .name = "reference conv_kernel_gradient",
        .scratchBytes = sumBytes(shape.window.taps() * shape.groupChannels() * shape.filters)};
}

using Prepare = Kernel (*)(const ConvShape&, const Epilogue&);

KernelFactory factory(Prepare forFloat, Prepare forDouble)
{
    return [=](const KernelRequest& request) -> std::optional<Kernel> {
        const auto epilogue = readEpilogue(request.attributes());
        if (!epilogue) return {};
        if (request.output().dtype == DType::float32)
            return forFloat(convShape(request), *epilogue);
        if (request.output().dtype == DType::float64)
            return forDouble(convShape(request), *epilogue);
        return {};
    };
}

[[maybe_unused]] const bool published
    = publishKernel("reference", "conv", factory(prepareForward<float>, prepareForward<double>))
    && publishKernel("reference", "conv_input_gradient",
        factory(prepareInputGradient<float>, prepareInputGradient<double>))
    && publishKernel("reference", "conv_kernel_gradient",
        factory(prepareKernelGradient<float>, prepareKernelGradient<double>));

} // namespace
} // namespace netwright
