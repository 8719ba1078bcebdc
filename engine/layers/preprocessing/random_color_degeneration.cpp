#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

class RandomColorDegeneration final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomColorDegeneration", "factor", factor, {-1, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        expectThreeChannels(images);
        const Tensor share = drawEach(images, factor.interval(), context);
        return withinRange(images + share * (ops::rgbToGrayscale(images) - images));
    }
};

const bool published = publish<Layer, RandomColorDegeneration>({
    .name = "RandomColorDegeneration",
    .category = "preprocessing",
    .summary = "Blends each image with its grey version by a random share while training.",
    .params = {
        param("factor", &RandomColorDegeneration::factor,
            "Greatest share of grey, or an interval; 0 keeps the image and 1 takes all colour.",
            required()),
        valueRangeParam<RandomColorDegeneration>(&RandomColorDegeneration::valueRange),
        seedParam<RandomColorDegeneration>(&RandomColorDegeneration::seed),
        quietDataFormatParam<RandomColorDegeneration>(&RandomColorDegeneration::dataFormat),
    },
});

} // namespace
} // namespace netwright
