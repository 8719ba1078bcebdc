#include "engine/layers/preprocessing/base_random_geometry.h"

#include <numbers>

namespace netwright {
namespace {

// Positive angles turn counter-clockwise, about the image's centre.
class RandomRotation final : public BaseRandomGeometry {
public:
    Factor factor;

    void configured() override { checkFactor("RandomRotation", "factor", factor, {-1, 1}); }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor turns = drawColumn(images, factor.interval(), context);
        const Tensor angle = turns * (2 * std::numbers::pi);
        const Tensor cosine = ops::cos(angle);
        const Tensor sine = ops::sin(angle);
        const double x = static_cast<double>(images.shape()[2] - 1) / 2;
        const double y = static_cast<double>(images.shape()[1] - 1) / 2;
        return moved(images,
            {cosine, -sine, x - cosine * x + sine * y, sine, cosine, y - sine * x - cosine * y});
    }
};

const bool published = publish<Layer, RandomRotation>({
    .name = "RandomRotation",
    .category = "preprocessing",
    .summary = "Turns each image by a random angle while training.",
    .params = {
        param("factor", &RandomRotation::factor,
            "Greatest angle either way as a share of a full turn, or an interval of angles; "
            "positive is counter-clockwise.",
            required()),
        dataFormatParam<RandomRotation>(&RandomRotation::dataFormat),
        fillModeParam<RandomRotation>(&RandomRotation::fillMode),
        fillValueParam<RandomRotation>(&RandomRotation::fillValue),
        interpolationParam<RandomRotation>(&RandomRotation::interpolation),
        seedParam<RandomRotation>(&RandomRotation::seed),
    },
});

} // namespace
} // namespace netwright
