#include "engine/initializers/initializer.h"
#include "engine/initializers/signal_window.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace netwright {
namespace {

// Source: keras.initializers.STFT.
class Stft final : public Initializer {
public:
    std::string side = "real";
    Value window = "hann";
    bool periodic = false;
    std::optional<std::string> scaling = "density";

    void configured() override
    {
        const bool isKnown = window.is_null() || window.is_array()
            || (window.is_string() && signalWindow(window.get<std::string>(), 1, false));
        if (!isKnown)
            throw ConfigError(NW_TEXT("STFT: window must be the name of a window such as \"hann\", "
                                      "a list of values or null, received %1."),
                window.dump());
        if (window.is_array())
            for (const Value& value : window)
                if (!value.is_number())
                    throw ConfigError(
                        NW_TEXT("STFT: the values of the window must be numbers, received %1."),
                        value.dump());
        if (scaling && *scaling != "density" && *scaling != "spectrum")
            throw ConfigError(
                NW_TEXT("STFT: scaling must be density, spectrum or null, received %1."), *scaling);
    }

    Array make(const Shape& shape, DType dtype, Random&) const override
    {
        if (shape.rank() != 3 || shape[2] < 2)
            throw ShapeError(NW_TEXT("STFT: the weight must have the axes frame, 1 and at least 2 "
                                     "frequencies, received shape %1."),
                shape);
        const Dimension frames = shape[0], channels = shape[1], bands = shape[2];
        const std::vector<double> factors = scaledWindow(frames);
        Array result(shape, dtype);
        std::size_t index = 0;
        for (Dimension time = 0; time < frames; ++time)
            for (Dimension channel = 0; channel < channels; ++channel)
                for (Dimension band = 0; band < bands; ++band) {
                    // 2 (bands - 1) is the length of the transform; whole turns are left out.
                    const Dimension turns = time * band % (2 * (bands - 1));
                    const double angle = -std::numbers::pi * static_cast<double>(turns)
                        / static_cast<double>(bands - 1);
                    const double wave = side == "real" ? std::cos(angle) : std::sin(angle);
                    result.set(index++, wave * factors[static_cast<std::size_t>(time)]);
                }
        return result;
    }

private:
    std::vector<double> scaledWindow(Dimension length) const
    {
        const auto count = static_cast<std::size_t>(length);
        std::vector<double> values(count, 1.0);
        if (window.is_null()) return values;
        values = window.is_array()
            ? window.get<std::vector<double>>()
            : *signalWindow(window.get<std::string>(), static_cast<int>(length), periodic);
        if (values.size() != count)
            throw ShapeError(NW_TEXT("STFT: the window must have a value for each of the %1 steps "
                                     "of a frame, received %2."),
                length, values.size());
        double size = 0;
        for (const double value : values)
            size += scaling == "density" ? value * value : std::fabs(value);
        if (scaling == "density") size = std::sqrt(size);
        if (!scaling || size == 0) return values;
        for (double& value : values) value /= size;
        return values;
    }
};

const bool published = publish<Initializer, Stft>({
    .name = "STFT",
    .category = "initializers",
    .summary = "The waves of a short-time Fourier transform, as the kernel of a convolution.",
    .aliases = {"STFTInitializer"},
    .params
    = {param("side", &Stft::side, "Whether the kernel computes the real or the imaginary part.",
           oneOf({"real", "imag"})),
        param("window", &Stft::window,
            "The window over each frame: a name such as \"hann\", a list of values, or null."),
        param("periodic", &Stft::periodic, "Whether the window counts as one period."),
        param("scaling", &Stft::scaling,
            "What the window is divided by: \"density\" the root of the sum of squares, "
            "\"spectrum\" the sum, null nothing.")},
});

} // namespace
} // namespace netwright
