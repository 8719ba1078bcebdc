#include "engine/layers/preprocessing/augmentation_choice.h"
#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

// Each operation is drawn for the whole batch, its strength for each image.
// Source: Cubuk et al. 2019.
class RandAugment final : public BaseRandomImage {
public:
    ValueRange valueRange = kBytes;
    int numOps = 2;
    Factor factor{0.5};
    std::string interpolation = "bilinear";

    void configured() override
    {
        checkValueRange("RandAugment", valueRange);
        checkFactorStrictly("RandAugment", "factor", factor, {0, 1});
        m_choice.make({"RandomShear", "RandomTranslation", "RandomRotation", "RandomBrightness",
                          "RandomColorDegeneration", "RandomContrast", "RandomSharpness",
                          "RandomPosterization", "Solarization", "AutoContrast", "Equalization"},
            {.factor = factor.interval(0),
                .valueRange = valueRange,
                .interpolation = interpolation,
                .seed = seed,
                .dtype = workingType(computeDType())});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        Tensor result = images;
        for (int i = 0; i < numOps; ++i) {
            const Interval numbers{0, static_cast<double>(m_choice.count())};
            const Tensor number = ops::floor(draw({}, numbers, images, context));
            result = m_choice.apply(result, number, context);
        }
        return result;
    }

private:
    AugmentationChoice m_choice;
};

const bool published = publish<Layer, RandAugment>({
    .name = "RandAugment",
    .category = "preprocessing",
    .summary = "Changes images by some operations chosen at random while training.",
    .params = {
        valueRangeParam<RandAugment>(&RandAugment::valueRange),
        param("num_ops", &RandAugment::numOps, "Number of operations, one after the other.",
            between(0, 64)),
        param("factor", &RandAugment::factor,
            "Greatest strength of the operations from 0 to 1, or an interval of strengths."),
        interpolationParam<RandAugment>(&RandAugment::interpolation),
        seedParam<RandAugment>(&RandAugment::seed),
        quietDataFormatParam<RandAugment>(&RandAugment::dataFormat),
    },
});

} // namespace
} // namespace netwright
