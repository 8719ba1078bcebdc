#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

// The hue is turned either way by at most half a circle.
class RandomHue final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomHue", "factor", factor, {0, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        expectThreeChannels(images);
        const Tensor isBackward = ops::greater(drawEach(images, {0, 1}, context), 0.5);
        const Tensor amount = drawEach(images, factor.interval(0), context) * 0.5;
        const Tensor turn = ops::where(isBackward, -amount, amount);
        const Tensor hsv = ops::rgbToHsv(toRange(images, valueRange, kUnit));
        const Tensor hue = ops::slice(hsv, -1, {0, 1}) + turn;
        const Tensor rgb = ops::hsvToRgb(
            ops::concatenate({hue - ops::floor(hue), ops::slice(hsv, -1, {1, 3})}, -1));
        return toRange(ops::clip(rgb, 0, 1), kUnit, valueRange);
    }
};

const bool published = publish<Layer, RandomHue>({
    .name = "RandomHue",
    .category = "preprocessing",
    .summary = "Turns the colours of each image round the colour circle while training.",
    .params = {
        param("factor", &RandomHue::factor,
            "Greatest turn either way, 1 being half the circle, or an interval of turns.",
            required()),
        valueRangeParam<RandomHue>(&RandomHue::valueRange),
        seedParam<RandomHue>(&RandomHue::seed),
        quietDataFormatParam<RandomHue>(&RandomHue::dataFormat),
    },
});

} // namespace
} // namespace netwright
