#include "engine/layers/preprocessing/augmentation_choice.h"
#include "engine/layers/preprocessing/base_random_geometry.h"
#include "engine/layers/preprocessing/image_draws.h"

namespace netwright {
namespace {

// The links of the chains and the shares are drawn for the whole batch, the strengths of the links
// for each image. Source: Hendrycks et al. 2020.
class AugMix final : public BaseRandomImage {
public:
    ValueRange valueRange = kBytes;
    int numChains = 3;
    int chainDepth = 3;
    Factor factor{0.3};
    double alpha = 1;
    bool allOps = true;
    std::string interpolation = "bilinear";

    void configured() override
    {
        checkValueRange("AugMix", valueRange);
        checkFactorStrictly("AugMix", "factor", factor, {0, 1});
        std::vector<const char*> names{"RandomShear", "RandomTranslation", "RandomRotation",
            "RandomPosterization", "Solarization", "AutoContrast", "Equalization"};
        if (allOps)
            for (const char* name : {"RandomBrightness", "RandomColorDegeneration",
                     "RandomContrast", "RandomSharpness"})
                names.push_back(name);
        m_choice.make(names,
            {.factor = factor.interval(0),
                .valueRange = valueRange,
                .interpolation = interpolation,
                .seed = seed,
                .dtype = workingType(computeDType())});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Drawing drawing{context, seed};
        const Tensor shares = ops::cast(drawShares(numChains, alpha, drawing), images.dtype());
        const Tensor drawn = drawBeta({}, scalar(alpha, DType::float32), drawing);
        const Tensor kept = ops::cast(drawn, images.dtype());
        Tensor mixed = ops::zerosLike(images);
        for (int i = 0; i < numChains; ++i)
            mixed = mixed + chained(images, context) * ops::slice(shares, 0, {i, i + 1});
        const Tensor result = kept * images + (1.0 - kept) * mixed;
        return ops::clip(result, valueRange[0], valueRange[1]);
    }

private:
    // Each link is an operation or, as often as each of those, none.
    Tensor chained(const Tensor& images, CallContext& context)
    {
        Tensor result = images;
        for (int i = 0; i < chainDepth; ++i) {
            const Interval numbers{0, static_cast<double>(m_choice.count() + 1)};
            const Tensor number = ops::floor(draw({}, numbers, images, context));
            result = m_choice.apply(result, number, context);
        }
        return result;
    }

    AugmentationChoice m_choice;
};

const bool published = publish<Layer, AugMix>({
    .name = "AugMix",
    .category = "preprocessing",
    .summary = "Blends images with the results of several random chains of operations while "
               "training.",
    .params = {
        valueRangeParam<AugMix>(&AugMix::valueRange),
        param("num_chains", &AugMix::numChains, "Number of chains that are blended.",
            between(1, 16)),
        param("chain_depth", &AugMix::chainDepth, "Greatest number of operations in a chain.",
            between(0, 16)),
        param("factor", &AugMix::factor,
            "Greatest strength of the operations from 0 to 1, or an interval of strengths."),
        param("alpha", &AugMix::alpha,
            "How evenly chains and image are blended; small values leave one of them nearly "
            "alone.",
            above(0)),
        param("all_ops", &AugMix::allOps,
            "Whether brightness, colour, contrast and sharpness are among the operations."),
        interpolationParam<AugMix>(&AugMix::interpolation),
        seedParam<AugMix>(&AugMix::seed),
        quietDataFormatParam<AugMix>(&AugMix::dataFormat),
    },
});

} // namespace
} // namespace netwright
