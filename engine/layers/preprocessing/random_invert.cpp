#include "engine/layers/preprocessing/base_random_colour.h"

namespace netwright {
namespace {

// Chosen images become value_range's end minus their values.
class RandomInvert final : public BaseRandomColour {
public:
    Factor factor{1.0};

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomInvert", "factor", factor, {0, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor isChosen = chooseEach(images, factor.interval(0), context);
        return ops::where(isChosen, valueRange[1] - images, images);
    }
};

const bool published = publish<Layer, RandomInvert>({
    .name = "RandomInvert",
    .category = "preprocessing",
    .summary = "Turns random images into their negatives while training.",
    .params = {
        param("factor", &RandomInvert::factor,
            "Greatest probability that an image is inverted, or an interval of probabilities."),
        valueRangeParam<RandomInvert>(&RandomInvert::valueRange),
        seedParam<RandomInvert>(&RandomInvert::seed),
        quietDataFormatParam<RandomInvert>(&RandomInvert::dataFormat),
    },
});

} // namespace
} // namespace netwright
