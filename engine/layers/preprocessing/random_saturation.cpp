#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

constexpr double kFuzz = 1e-7; // keras.backend.epsilon()

// The saturation is multiplied by f / (1 - f): 0 gives grey, 0.5 keeps the image, 1 gives full
// colours.
class RandomSaturation final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomSaturation", "factor", factor, {-1, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        expectThreeChannels(images);
        const Tensor drawn = drawEach(images, factor.interval(), context);
        const Tensor amount = drawn / (1.0 - drawn + kFuzz);
        const Tensor hsv = ops::rgbToHsv(toRange(images, valueRange, kUnit));
        const Tensor saturation = ops::clip(ops::slice(hsv, -1, {1, 2}) * amount, 0, 1);
        const Tensor rgb = ops::hsvToRgb(ops::concatenate(
            {ops::slice(hsv, -1, {0, 1}), saturation, ops::slice(hsv, -1, {2, 3})}, -1));
        return toRange(rgb, kUnit, valueRange);
    }
};

const bool published = publish<Layer, RandomSaturation>({
    .name = "RandomSaturation",
    .category = "preprocessing",
    .summary = "Makes the colours of each image stronger or paler at random while training.",
    .params = {
        param("factor", &RandomSaturation::factor,
            "Strength of the colours, or an interval: 0 is grey, 0.5 no change, 1 full colours.",
            required()),
        valueRangeParam<RandomSaturation>(&RandomSaturation::valueRange),
        seedParam<RandomSaturation>(&RandomSaturation::seed),
        quietDataFormatParam<RandomSaturation>(&RandomSaturation::dataFormat),
    },
});

} // namespace
} // namespace netwright
