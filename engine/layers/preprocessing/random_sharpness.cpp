#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/conv.h"

namespace netwright {
namespace {

// Blends the image with a smoothed one: a factor of 0 is smooth, 0.5 keeps the image, 1 is sharper.
class RandomSharpness final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomSharpness", "factor", factor, {0, 1});
    }

protected:
    bool castsWhenOff() const override { return true; }

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor drawn = drawEach(images, factor.interval(0), context) * 2.0;
        return withinRange(images + (1.0 - drawn) * (smoothed(images) - images));
    }

private:
    // A cell counts 5 / 13, each of its neighbours 1 / 13; zeros lie outside.
    static Tensor smoothed(const Tensor& images)
    {
        const Dimension channels = images.shape().back();
        Array kernel = Array::filled({3, 3, 1, channels}, 1.0 / 13.0, images.dtype());
        const auto middle = static_cast<std::size_t>(4 * channels);
        for (std::size_t i = 0; i < static_cast<std::size_t>(channels); ++i)
            kernel.set(middle + i, 5.0 / 13.0);
        return ops::conv(images, constant(kernel),
            {.strides = {1, 1},
                .dilation = {1, 1},
                .padding = "same",
                .groups = static_cast<int>(channels)});
    }
};

const bool published = publish<Layer, RandomSharpness>({
    .name = "RandomSharpness",
    .category = "preprocessing",
    .summary = "Makes each image smoother or sharper at random while training.",
    .params = {
        param("factor", &RandomSharpness::factor,
            "Sharpness of the result, or an interval: 0 is smooth, 0.5 no change, 1 sharper.",
            required()),
        valueRangeParam<RandomSharpness>(&RandomSharpness::valueRange),
        seedParam<RandomSharpness>(&RandomSharpness::seed),
        quietDataFormatParam<RandomSharpness>(&RandomSharpness::dataFormat),
    },
});

} // namespace
} // namespace netwright
