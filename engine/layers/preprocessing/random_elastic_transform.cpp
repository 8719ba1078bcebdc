#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

constexpr int kBellSize = 7;
constexpr double kLeastSigma = 1e-6;

// Every cell moves by noise that a bell smooths. One scale is drawn for the batch.
// Source: Simard, Steinkraus, Platt 2003; keras.ops.image.elastic_transform.
class RandomElasticTransform final : public BaseRandomGeometry {
public:
    Factor factor{1.0};
    Factor scale{1.0};
    ValueRange valueRange = kBytes;

    void configured() override
    {
        checkValueRange("RandomElasticTransform", valueRange);
        checkFactor("RandomElasticTransform", "factor", factor, {0, 1});
        checkFactor("RandomElasticTransform", "scale", scale, {0, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        if (factor.interval(0).high <= 0 || scale.interval(0).high <= 0) return images;
        const auto height = static_cast<double>(images.shape()[1]);
        const auto width = static_cast<double>(images.shape()[2]);
        const Tensor isChosen = chooseEach(images, factor.interval(0), context);
        const Tensor amount = draw({}, scale.interval(0), images, context);
        const Tensor alpha = amount * (0.1 * std::max(height, width));
        const Tensor sigma = ops::maximum(amount * (0.05 * std::min(height, width)), kLeastSigma);
        const Tensor across = shifts(images, sigma, context) * alpha;
        const Tensor down = shifts(images, sigma, context) * alpha;
        const Tensor moved = ops::sampleImages(
            images, down + places(images, 1), across + places(images, 2), sampleOptions());
        return ops::clip(ops::where(isChosen, moved, images), valueRange[0], valueRange[1]);
    }

private:
    // Smooth noise (batch, height, width).
    Tensor shifts(const Tensor& images, const Tensor& sigma, CallContext& context)
    {
        Shape shape = images.shape();
        shape.at(3) = 1;
        const Tensor noise
            = ops::cast(ops::randomNormal(shape, context.stream(seed)), images.dtype()) * sigma;
        return ops::squeeze(ops::gaussianBlur(noise, {kBellSize, sigma}, {kBellSize, sigma}), 3);
    }

    // 0, 1, 2, … along one axis of (batch, height, width).
    static Tensor places(const Tensor& images, int axis)
    {
        Shape shape{1, 1, 1};
        shape.at(axis) = images.shape()[axis];
        return numbersFromZero(shape, images.dtype());
    }
};

const bool published = publish<Layer, RandomElasticTransform>({
    .name = "RandomElasticTransform",
    .category = "preprocessing",
    .summary = "Bends random images smoothly, like a rubber sheet, while training.",
    .params = {
        param("factor", &RandomElasticTransform::factor,
            "Greatest probability that an image is changed, or an interval of probabilities."),
        param("scale", &RandomElasticTransform::scale,
            "Greatest strength of the change, or an interval of strengths."),
        interpolationParam<RandomElasticTransform>(&RandomElasticTransform::interpolation),
        fillModeParam<RandomElasticTransform>(&RandomElasticTransform::fillMode,
            {"reflect", "wrap", "constant", "nearest", "mirror"}),
        fillValueParam<RandomElasticTransform>(&RandomElasticTransform::fillValue),
        valueRangeParam<RandomElasticTransform>(&RandomElasticTransform::valueRange),
        seedParam<RandomElasticTransform>(&RandomElasticTransform::seed),
        quietDataFormatParam<RandomElasticTransform>(&RandomElasticTransform::dataFormat),
    },
});

} // namespace
} // namespace netwright
