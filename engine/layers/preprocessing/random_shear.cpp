#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

class RandomShear final : public BaseRandomGeometry {
public:
    Factor xFactor{0.0};
    Factor yFactor{0.0};

    void configured() override
    {
        check("x_factor", xFactor);
        check("y_factor", yFactor);
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor side = ops::greater(drawColumn(images, {0, 1}, context), 0.5);
        const Tensor down = drawColumn(images, yFactor.interval(), context);
        const Tensor right = drawColumn(images, xFactor.interval(), context);
        const Tensor one = ops::onesLike(down);
        const Tensor zero = ops::zerosLike(down);
        const auto mirrored
            = [&side](const Tensor& amount) { return ops::where(side, -amount, amount); };
        return moved(images, {one, mirrored(right), zero, mirrored(down), one, zero});
    }

private:
    // Keras writes the number 0.3 as the interval -0.3 … 0.3, so that intervals may start below 0.
    static void check(const char* key, const Factor& factor)
    {
        checkFactorStrictly("RandomShear", key, factor, {factor.isPair ? -1.0 : 0.0, 1});
    }
};

const bool published = publish<Layer, RandomShear>({
    .name = "RandomShear",
    .category = "preprocessing",
    .summary = "Shears each image by a random amount while training.",
    .params = {
        param("x_factor", &RandomShear::xFactor,
            "Greatest horizontal shear as a share of the image, or an interval of shears."),
        param("y_factor", &RandomShear::yFactor,
            "Greatest vertical shear as a share of the image, or an interval of shears."),
        fillModeParam<RandomShear>(&RandomShear::fillMode),
        interpolationParam<RandomShear>(&RandomShear::interpolation),
        seedParam<RandomShear>(&RandomShear::seed),
        fillValueParam<RandomShear>(&RandomShear::fillValue),
        dataFormatParam<RandomShear>(&RandomShear::dataFormat),
    },
});

} // namespace
} // namespace netwright
