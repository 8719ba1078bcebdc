#include "engine/initializers/signal_window.h"
#include "engine/layers/layer.h"
#include "engine/ops/conv.h"
#include "engine/ops/index.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright {
namespace {

// Source: the Hidden Markov Model Toolkit's convention.
double melOf(double hertz)
{
    return 1127.0 * std::log(1.0 + hertz / 700.0);
}

// `count` numbers from first to last.
std::vector<double> evenly(double first, double last, int count)
{
    std::vector<double> result(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        result[static_cast<std::size_t>(i)] = first + (last - first) * i / std::max(count - 1, 1);
    return result;
}

// Where index falls when a list is mirrored at its first and last element again and again.
Dimension reflected(Dimension index, Dimension length)
{
    const Dimension period = std::max<Dimension>(2 * (length - 1), 1);
    const Dimension inside = (index % period + period) % period;
    return std::min(inside, period - inside);
}

// Source: keras.layers.MelSpectrogram.
class MelSpectrogram final : public Layer {
public:
    int fftLength = 2048;
    int sequenceStride = 512;
    std::optional<int> sequenceLength;
    Value window = "hann"; // a name, the values, or null
    int samplingRate = 16000;
    int numMelBins = 128;
    double minFreq = 20;
    std::optional<double> maxFreq;
    bool powerToDb = true;
    double topDb = 80;
    double magExp = 2;
    double minPower = 1e-10;
    double refPower = 1;

    void configured() override
    {
        if (length() > fftLength)
            throw ConfigError(NW_TEXT("MelSpectrogram: sequence_length must be at most fft_length, "
                                      "which is %1, received %2."),
                fftLength, length());
        if (highest() <= minFreq)
            throw ConfigError(NW_TEXT("MelSpectrogram: max_freq must be more than min_freq, which "
                                      "is %1, received %2."),
                minFreq, highest());
        m_window = windowValues();
        m_waves = Array();
    }

    Tensor call(const Tensor& given, CallContext&) override
    {
        if (given.dtype() == DType::string || given.shape().empty() || given.shape().back() == 0)
            throw ShapeError(NW_TEXT("MelSpectrogram: signals are expected as input, received %1 "
                                     "%2."),
                nameOf(given.dtype()), given.shape());
        const DType inner = computeDType() == DType::float64 ? DType::float64 : DType::float32;
        const Tensor x = ops::cast(given, inner);
        const Shape& shape = x.shape();
        const Dimension samples = shape.back();
        const Dimension rows = shape.slice(0, shape.rank() - 1).count();
        const Tensor lines = ops::reshape(x, {shape.rank() == 1 ? 1 : rows, samples, 1});
        const Tensor power = strengths(mirrored(lines));
        Tensor mel = ops::matmul(power, melWeights(power));
        if (powerToDb) mel = decibels(mel);
        mel = ops::transpose(mel, {0, 2, 1});
        Shape result = shape.slice(0, shape.rank() - 1);
        result.push_back(numMelBins);
        result.push_back(mel.shape()[2]);
        if (result.rank() != 3) mel = ops::reshape(mel, result);
        return ops::cast(mel, computeDType());
    }

    double flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const override
    {
        const double frames = static_cast<double>(std::max<Dimension>(outputs.front().back(), 1));
        return 2.0 * frames * (bins() + 1.0) * (2.0 * fftLength + numMelBins);
    }

private:
    int length() const { return sequenceLength.value_or(fftLength); }
    int bins() const { return fftLength / 2 + 1; }
    double highest() const { return maxFreq.value_or(samplingRate / 2); }

    std::vector<double> givenWindow() const
    {
        if (window.is_string())
            if (auto known = signalWindow(window.get<std::string>(), length(), true)) return *known;
        const auto isNumber = [](const Value& value) { return value.is_number(); };
        if (window.is_array() && std::all_of(window.begin(), window.end(), isNumber))
            return window.get<std::vector<double>>();
        throw ConfigError(NW_TEXT("MelSpectrogram: window must be the name of a window such as "
                                  "\"hann\", a list of values or null, received %1."),
            window.dump());
    }

    // As long as the transform; zeros around a shorter one, ones where there is none.
    std::vector<double> windowValues() const
    {
        if (window.is_null()) return std::vector<double>(static_cast<std::size_t>(fftLength), 1.0);
        const std::vector<double> values = givenWindow();
        if (values.size() != static_cast<std::size_t>(length()))
            throw ConfigError(NW_TEXT("MelSpectrogram: the window must have sequence_length "
                                      "values, %1, received %2."),
                length(), values.size());
        std::vector<double> result(static_cast<std::size_t>(fftLength), 0.0);
        std::copy(values.begin(), values.end(), result.begin() + (fftLength - length()) / 2);
        return result;
    }

    // Half a frame of the mirrored signal before and behind it, so that frames are centered.
    Tensor mirrored(const Tensor& lines) const
    {
        const Dimension samples = lines.shape()[1];
        if (samples == kUnknown) return lines;
        const Dimension margin = fftLength / 2;
        Array places(Shape{samples + 2 * margin}, DType::int32);
        for (Dimension i = 0; i < samples + 2 * margin; ++i)
            places.as<std::int32_t>()[static_cast<std::size_t>(i)]
                = static_cast<std::int32_t>(reflected(i - margin, samples));
        return ops::take(lines, constant(places), 1);
    }

    // Waves of each frequency under the window: cosines, then sines.
    Tensor waves(const Tensor& signal)
    {
        const Shape shape{fftLength, 1, 2 * bins()};
        // While only shapes are worked out the values are not needed.
        if (!signal.shape().isKnown()) return ops::broadcastTo(scalar(0, signal.dtype()), shape);
        if (m_waves.shape() != shape || m_waves.dtype() != signal.dtype())
            m_waves = computedWaves(shape, signal.dtype());
        return constant(m_waves);
    }

    Array computedWaves(const Shape& shape, DType dtype) const
    {
        Array kernel(shape, dtype);
        std::size_t index = 0;
        for (int time = 0; time < fftLength; ++time)
            for (int part = 0; part < 2; ++part)
                for (int band = 0; band < bins(); ++band) {
                    const auto turns
                        = static_cast<double>(static_cast<std::int64_t>(time) * band % fftLength);
                    const double angle = 2 * std::numbers::pi * turns / fftLength;
                    kernel.set(index++,
                        (part == 0 ? std::cos(angle) : -std::sin(angle))
                            * m_window[static_cast<std::size_t>(time)]);
                }
        return kernel;
    }

    // The size of each frequency in each frame, to the power of mag_exp.
    Tensor strengths(const Tensor& signal)
    {
        const Tensor parts = ops::conv(signal, waves(signal),
            {.strides = {sequenceStride}, .dilation = {1}, .padding = "valid"});
        const Tensor real = ops::slice(parts, -1, {.first = 0, .last = bins()});
        const Tensor imaginary = ops::slice(parts, -1, {.first = bins(), .last = 2 * bins()});
        const Tensor power = ops::square(real) + ops::square(imaginary);
        return magExp == 2 ? power : ops::power(ops::sqrt(power), Tensor(magExp));
    }

    // How much each frequency belongs to each band: triangles on the mel scale.
    Tensor melWeights(const Tensor& power) const
    {
        // As of waves().
        if (!power.shape().isKnown())
            return ops::broadcastTo(scalar(0, power.dtype()), {bins(), numMelBins});
        return constant(computedMelWeights().cast(power.dtype()));
    }

    Array computedMelWeights() const
    {
        const std::vector<double> hertz = evenly(0, samplingRate / 2.0, bins());
        const std::vector<double> edges = evenly(melOf(minFreq), melOf(highest()), numMelBins + 2);
        Array weights(Shape{bins(), numMelBins}, DType::float64);
        const auto bands = static_cast<std::size_t>(numMelBins);
        for (std::size_t i = 1; i < hertz.size(); ++i) {
            const double mel = melOf(hertz[i]);
            for (std::size_t band = 0; band < bands; ++band) {
                const double center = edges[band + 1];
                const double rising = (mel - edges[band]) / (center - edges[band]);
                const double falling = (edges[band + 2] - mel) / (edges[band + 2] - center);
                weights.set(i * bands + band, std::max(0.0, std::min(rising, falling)));
            }
        }
        return weights;
    }

    // Below the loudest of all by at most top_db.
    Tensor decibels(const Tensor& power) const
    {
        const double factor = 10 / std::numbers::ln10;
        const double reference = factor * std::log(std::max(std::fabs(refPower), minPower));
        const Tensor loudness = ops::log(ops::maximum(power, minPower)) * factor - reference;
        return ops::maximum(loudness, ops::max(loudness) - topDb);
    }

    std::vector<double> m_window;
    Array m_waves; // of the last call
};

const bool published = publish<Layer, MelSpectrogram>({
    .name = "MelSpectrogram",
    .category = "preprocessing",
    .summary = "Turns sound into the loudness of bands of pitch over time.",
    .params = {
        param("fft_length", &MelSpectrogram::fftLength,
            "How many samples are transformed together.", between(2, 1 << 16)),
        param("sequence_stride", &MelSpectrogram::sequenceStride,
            "Samples from one frame to the next.", atLeast(1)),
        param("sequence_length", &MelSpectrogram::sequenceLength,
            "How many samples the window covers; empty means fft_length.", atLeast(1)),
        param("window", &MelSpectrogram::window,
            "What fades each frame in and out: the name of a window, its values, or none."),
        param("sampling_rate", &MelSpectrogram::samplingRate,
            "Samples in a second of the signal.", atLeast(1)),
        param("num_mel_bins", &MelSpectrogram::numMelBins, "How many bands there are.",
            between(1, 1 << 14)),
        param("min_freq", &MelSpectrogram::minFreq, "Where the lowest band begins, in hertz.",
            atLeast(0)),
        param("max_freq", &MelSpectrogram::maxFreq,
            "Where the highest band ends, in hertz; empty means half the sampling rate.",
            above(0)),
        param("power_to_db", &MelSpectrogram::powerToDb, "Whether loudness is in decibels."),
        param("top_db", &MelSpectrogram::topDb,
            "In decibels: how far below the loudest value the quietest may be."),
        param("mag_exp", &MelSpectrogram::magExp,
            "The power of the amplitude that is taken: 1 for the amplitude, 2 for the power.",
            above(0)),
        param("min_power", &MelSpectrogram::minPower,
            "Powers below this one count as this one.", above(0)),
        param("ref_power", &MelSpectrogram::refPower,
            "The power that is 0 decibels loud."),
    },
});

} // namespace
} // namespace netwright
