#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/layers/shapes.h"
#include "engine/ops/conv.h"
#include "engine/ops/elementary.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <bit>

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // keras.config.epsilon()

Dimension product(Dimension a, Dimension b)
{
    return a == kUnknown || b == kUnknown ? kUnknown : a * b;
}

// The short-time Fourier transform as a convolution with waves under a window; the waves are
// weights. Source: keras.layers.STFTSpectrogram.
class STFTSpectrogram final : public Layer {
public:
    std::string mode = "log";
    int frameLength = 256;
    std::optional<int> frameStep;
    std::optional<int> fftLength;
    Value window = "hann"; // a name, or the values
    bool periodic = false;
    std::optional<std::string> scaling = "density";
    std::string padding = "valid";
    DataFormat dataFormat;
    bool expandDims = false;

    void configured() override
    {
        if (frameStep && *frameStep > frameLength)
            throw ConfigError(NW_TEXT("STFTSpectrogram: frame_step must be at most frame_length, "
                                      "which is %1, received %2."),
                frameLength, *frameStep);
        if (fftLength && *fftLength < frameLength)
            throw ConfigError(NW_TEXT("STFTSpectrogram: fft_length must be at least frame_length, "
                                      "which is %1, received %2."),
                frameLength, *fftLength);
        if (bins() < 2)
            throw ConfigError(NW_TEXT("STFTSpectrogram: fft_length must be at least 2."));
        if (window.is_array() && window.size() != static_cast<std::size_t>(frameLength))
            throw ConfigError(NW_TEXT("STFTSpectrogram: the window must have frame_length values, "
                                      "%1, received %2."),
                frameLength, window.size());
        waves("real"); // refuses windows that there are not
    }

    void build(const Shape& input) override
    {
        expectRank("STFTSpectrogram", input, 3);
        knownLength("STFTSpectrogram", input, dataFormat.isChannelsFirst ? 1 : -1);
        if (mode != "imag") m_real = addWaves("real");
        if (mode != "real") m_imaginary = addWaves("imag");
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRank("STFTSpectrogram", x.shape(), 3);
        if (!isFloat(x.dtype()))
            throw ShapeError(NW_TEXT("STFTSpectrogram: floating-point numbers are expected as "
                                     "input, received %1."),
                nameOf(x.dtype()));
        const Tensor signal = dataFormat.isChannelsFirst ? x : ops::transpose(x, {0, 2, 1});
        const Tensor real = mode != "imag" ? filtered(signal, m_real) : Tensor();
        const Tensor imaginary = mode != "real" ? filtered(signal, m_imaginary) : Tensor();
        return arranged(spectrum(real, imaginary));
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const override
    {
        const double parts = mode == "real" || mode == "imag" || mode == "stft" ? 1 : 2;
        return 2.0 * parts * frameLength * elementsOf(outputs.front());
    }

private:
    int step() const { return std::max(frameStep.value_or(frameLength / 2), 1); }
    int bins() const
    {
        const auto least = std::bit_ceil(static_cast<unsigned>(frameLength));
        return fftLength.value_or(static_cast<int>(least)) / 2 + 1;
    }

    Ref<Initializer> waves(const char* side) const
    {
        const Value chosen = scaling ? Value(*scaling) : Value();
        return Ref<Initializer>(Value{{"class_name", "STFT"},
            {"config",
                {{"side", side}, {"window", window}, {"scaling", chosen},
                    {"periodic", periodic}}}});
    }

    Weight addWaves(const char* side)
    {
        return addWeight({.name = std::string(side) + "_kernel",
            .shape = {frameLength, 1, bins()},
            .initializer = waves(side)});
    }

    // (batch, channels, time) to (batch, channels, frames, bins).
    Tensor filtered(const Tensor& signal, const Weight& kernel) const
    {
        const Dimension batch = signal.shape()[0];
        const Dimension channels = signal.shape()[1];
        const Tensor lines = ops::reshape(signal, {product(batch, channels), signal.shape()[2], 1});
        const Tensor result = ops::conv(
            lines, value(kernel), {.strides = {step()}, .dilation = {1}, .padding = padding});
        return ops::reshape(result, {batch, channels, result.shape()[1], bins()});
    }

    Tensor spectrum(const Tensor& real, const Tensor& imaginary) const
    {
        if (mode == "real") return real;
        if (mode == "imag") return imaginary;
        if (mode == "angle") return ops::arctan2(imaginary, real);
        if (mode == "stft") return ops::concatenate({real, imaginary}, -1);
        const Tensor power = ops::square(real) + ops::square(imaginary);
        if (mode == "psd") return power * bothSides(power.dtype());
        const Tensor magnitude = ops::sqrt(ops::maximum(power, kEpsilon));
        return mode == "magnitude" ? magnitude : ops::log(ops::maximum(magnitude, kEpsilon));
    }

    // All frequencies but the least and the greatest stand for their negatives, too.
    Tensor bothSides(DType dtype) const
    {
        Array factors = Array::filled({bins()}, 2, dtype);
        factors.set(0, 1);
        factors.set(factors.count() - 1, 1);
        return constant(factors);
    }

    Tensor arranged(const Tensor& x) const
    {
        const Shape& shape = x.shape();
        const Dimension all = shape[1] * shape[3];
        if (dataFormat.isChannelsFirst) {
            if (expandDims) return x;
            return ops::reshape(ops::transpose(x, {0, 1, 3, 2}), {shape[0], all, shape[2]});
        }
        if (expandDims) return ops::transpose(x, {0, 2, 3, 1});
        return ops::reshape(ops::transpose(x, {0, 2, 1, 3}), {shape[0], shape[2], all});
    }

    Weight m_real, m_imaginary;
};

const bool published = publish<Layer, STFTSpectrogram>({
    .name = "STFTSpectrogram",
    .category = "preprocessing",
    .summary = "Turns a signal into its frequencies over time, with waves that can be trained.",
    .params = {
        param("mode", &STFTSpectrogram::mode,
            "What is put out of each frequency: its strength in some measure, its phase, or parts "
            "of the complex number.",
            oneOf({"log", "magnitude", "psd", "real", "imag", "angle", "stft"})),
        param("frame_length", &STFTSpectrogram::frameLength,
            "How many samples are looked at together.", atLeast(1)),
        param("frame_step", &STFTSpectrogram::frameStep,
            "Samples from one frame to the next; empty means half a frame.", atLeast(1)),
        param("fft_length", &STFTSpectrogram::fftLength,
            "Twice the number of frequencies; empty means the next power of two of frame_length.",
            atLeast(1)),
        param("window", &STFTSpectrogram::window,
            "What fades each frame in and out: the name of a window, or its values."),
        param("periodic", &STFTSpectrogram::periodic,
            "Whether the window is one value of a longer one short."),
        param("scaling", &STFTSpectrogram::scaling,
            "Whether the power is measured for each frequency or for the whole of a window.",
            oneOf({"density", "spectrum"})),
        param("padding", &STFTSpectrogram::padding,
            "Whether frames reach over the ends of the signal.", oneOf({"valid", "same"})),
        dataFormatParam(&STFTSpectrogram::dataFormat),
        param("expand_dims", &STFTSpectrogram::expandDims,
            "Whether frequencies and channels get an axis each, as images have."),
    },
});

} // namespace
} // namespace netwright
