#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

// (x - mean) * factor + mean with the mean of each channel of each image.
class RandomContrast final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomContrast", "factor", factor, {0, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Interval interval = factor.interval(0);
        const Tensor contrast = drawEach(images, {1 - interval.low, 1 + interval.high}, context);
        const Tensor mean = ops::mean(images, {{{1, 2}}, true});
        return withinRange((images - mean) * contrast + mean);
    }
};

const bool published = publish<Layer, RandomContrast>({
    .name = "RandomContrast",
    .category = "preprocessing",
    .summary = "Changes the contrast of each image at random while training.",
    .params = {
        param("factor", &RandomContrast::factor,
            "Greatest increase of the contrast; two numbers l, u give factors from 1 - l to 1 + u.",
            required()),
        valueRangeParam<RandomContrast>(&RandomContrast::valueRange),
        seedParam<RandomContrast>(&RandomContrast::seed),
        quietDataFormatParam<RandomContrast>(&RandomContrast::dataFormat),
    },
});

} // namespace
} // namespace netwright
