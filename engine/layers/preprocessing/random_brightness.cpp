#include "engine/layers/preprocessing/base_random_colour.h"

namespace netwright {
namespace {

class RandomBrightness final : public BaseRandomColour {
public:
    Factor factor;

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomBrightness", "factor", factor, {-1, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor share = drawEach(images, factor.interval(), context);
        return withinRange(images + share * (valueRange[1] - valueRange[0]));
    }
};

const bool published = publish<Layer, RandomBrightness>({
    .name = "RandomBrightness",
    .category = "preprocessing",
    .summary = "Makes each image brighter or darker by a random amount while training.",
    .params = {
        param("factor", &RandomBrightness::factor,
            "Greatest change either way as a share of the value range, or an interval; -1 is "
            "black and 1 white.",
            required()),
        valueRangeParam<RandomBrightness>(&RandomBrightness::valueRange),
        seedParam<RandomBrightness>(&RandomBrightness::seed),
        quietDataFormatParam<RandomBrightness>(&RandomBrightness::dataFormat),
    },
});

} // namespace
} // namespace netwright
