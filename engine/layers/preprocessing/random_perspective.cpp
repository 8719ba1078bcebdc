#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

// The corners of the output see those of the image, which chance moves in proportion to their
// distance from the first one.
class RandomPerspective final : public BaseRandomGeometry {
public:
    Factor factor{1.0};
    double scale = 1;

    RandomPerspective() { fillMode = "constant"; }
    void configured() override { checkFactor("RandomPerspective", "factor", factor, {0, 1}); }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor isChosen = chooseEach(images, factor.interval(0), context);
        const Shape corners{images.shape()[0], 4, 2};
        const Tensor shares = draw(corners, {-0.5 * scale, 0.5 * scale}, images, context);
        const Tensor from = ops::broadcastTo(cornersOf(images), corners);
        const Tensor transforms = ops::homography(from, from + from * shares);
        const Tensor seen = ops::affineTransform(images, transforms, sampleOptions());
        return ops::where(isChosen, seen, images);
    }

private:
    static Tensor cornersOf(const Tensor& images)
    {
        const auto right = static_cast<double>(images.shape()[2] - 1);
        const auto bottom = static_cast<double>(images.shape()[1] - 1);
        const std::vector<double> places{0, 0, right, 0, 0, bottom, right, bottom};
        return constant(Array::of({1, 4, 2}, places).cast(images.dtype()));
    }
};

const bool published = publish<Layer, RandomPerspective>({
    .name = "RandomPerspective",
    .category = "preprocessing",
    .summary = "Shows random images as if seen aslant while training.",
    .params = {
        param("factor", &RandomPerspective::factor,
            "Greatest probability that an image is changed, or an interval of probabilities."),
        param("scale", &RandomPerspective::scale,
            "How far the corners may move, as a share of the image.", between(0, 1)),
        interpolationParam<RandomPerspective>(&RandomPerspective::interpolation),
        fillValueParam<RandomPerspective>(&RandomPerspective::fillValue),
        seedParam<RandomPerspective>(&RandomPerspective::seed),
        quietDataFormatParam<RandomPerspective>(&RandomPerspective::dataFormat),
    },
});

} // namespace
} // namespace netwright
