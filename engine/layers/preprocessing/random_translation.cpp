#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

// Positive factors move the image down and to the right.
class RandomTranslation final : public BaseRandomGeometry {
public:
    Factor heightFactor;
    Factor widthFactor;

    void configured() override
    {
        checkFactorStrictly("RandomTranslation", "height_factor", heightFactor, {-1, 1});
        checkFactorStrictly("RandomTranslation", "width_factor", widthFactor, {-1, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const auto height = static_cast<double>(images.shape()[1]);
        const auto width = static_cast<double>(images.shape()[2]);
        const Tensor down = drawColumn(images, heightFactor.interval(), context) * height;
        const Tensor right = drawColumn(images, widthFactor.interval(), context) * width;
        const Tensor one = ops::onesLike(down);
        const Tensor zero = ops::zerosLike(down);
        return moved(images, {one, zero, -right, zero, one, -down});
    }
};

const bool published = publish<Layer, RandomTranslation>({
    .name = "RandomTranslation",
    .category = "preprocessing",
    .summary = "Shifts each image by a random distance while training.",
    .params = {
        param("height_factor", &RandomTranslation::heightFactor,
            "Greatest shift up or down as a share of the height, or an interval of shifts.",
            required()),
        param("width_factor", &RandomTranslation::widthFactor,
            "Greatest shift left or right as a share of the width, or an interval of shifts.",
            required()),
        fillModeParam<RandomTranslation>(&RandomTranslation::fillMode),
        interpolationParam<RandomTranslation>(&RandomTranslation::interpolation),
        seedParam<RandomTranslation>(&RandomTranslation::seed),
        fillValueParam<RandomTranslation>(&RandomTranslation::fillValue),
        dataFormatParam<RandomTranslation>(&RandomTranslation::dataFormat),
    },
});

} // namespace
} // namespace netwright
