#include "engine/datasets/builtin/digit_painter.h"
#include "engine/datasets/builtin_dataset.h"

#include <algorithm>
#include <string>

namespace netwright {
namespace {

class DigitsRendered final : public BuiltinDataset {
public:
    DigitsRendered()
    {
        samples = 10'000;
        noise = 0.03;
    }
    double distortion = 1.0;

    std::unique_ptr<Dataset> make() const override
    {
        Array images(Shape{samples, kDigitSide, kDigitSide, 1}, DType::float32);
        Array labels(Shape{samples}, DType::int32);
        const auto pixels = images.as<float>();
        constexpr std::size_t kPixels = std::size_t{kDigitSide} * kDigitSide;
        for (int i = 0; i < samples; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const int digit = digitOf(i);
            exact::Noise random(static_cast<std::uint64_t>(seed), at);
            paintDigit(digit, {noise, distortion}, random, pixels.subspan(at * kPixels, kPixels));
            labels.as<std::int32_t>()[at] = digit;
        }
        return makeArrayDataset({{"image", images}}, {{"digit", labels}}, std::nullopt,
            {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
    }

private:
    // Each ten samples are the ten digits in a random order, so that every part of the set has
    // as many of each.
    int digitOf(int sample) const
    {
        std::array<int, 10> order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        exact::Noise random(
            static_cast<std::uint64_t>(seed), kOrders + static_cast<std::uint64_t>(sample / 10));
        for (int i = 9; i > 0; --i)
            std::swap(order[static_cast<std::size_t>(i)],
                order[static_cast<std::size_t>(random.below(i + 1))]);
        return order[static_cast<std::size_t>(sample % 10)];
    }

    // Streams of random numbers that no sample has.
    static constexpr std::uint64_t kOrders = std::uint64_t{1} << 40;
};

const bool published = publish<BuiltinDataset, DigitsRendered>({
    .name = "digits_rendered",
    .category = "images",
    .summary = "Handwritten digits, drawn by the program: 28 x 28 grey pixels, ten classes.",
    .params =
        {
            param("distortion", &DigitsRendered::distortion,
                "How much size, slant and shape of the digits vary; 0 is not at all.",
                between(0, 3)),
        },
});

} // namespace
} // namespace netwright
