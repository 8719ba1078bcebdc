#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {
namespace {

// Positive factors zoom out, negative ones zoom in.
class RandomZoom final : public BaseRandomGeometry {
public:
    Factor heightFactor;
    std::optional<Factor> widthFactor;

    void configured() override
    {
        checkFactorStrictly("RandomZoom", "height_factor", heightFactor, {-1, 1});
        if (widthFactor) checkFactorStrictly("RandomZoom", "width_factor", *widthFactor, {-1, 1});
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor rows = drawColumn(images, heightFactor.interval(), context) + 1.0;
        const Tensor columns
            = widthFactor ? drawColumn(images, widthFactor->interval(), context) + 1.0 : rows;
        const double x = static_cast<double>(images.shape()[2] - 1) / 2;
        const double y = static_cast<double>(images.shape()[1] - 1) / 2;
        const Tensor zero = ops::zerosLike(rows);
        return moved(images, {columns, zero, (1.0 - columns) * x, zero, rows, (1.0 - rows) * y});
    }
};

const bool published = publish<Layer, RandomZoom>({
    .name = "RandomZoom",
    .category = "preprocessing",
    .summary = "Zooms each image in or out by a random factor while training.",
    .params = {
        param("height_factor", &RandomZoom::heightFactor,
            "Greatest change of the height as a share, or an interval; positive zooms out.",
            required()),
        param("width_factor", &RandomZoom::widthFactor,
            "The same for the width; left out, the proportions stay."),
        fillModeParam<RandomZoom>(&RandomZoom::fillMode),
        interpolationParam<RandomZoom>(&RandomZoom::interpolation),
        seedParam<RandomZoom>(&RandomZoom::seed),
        fillValueParam<RandomZoom>(&RandomZoom::fillValue),
        dataFormatParam<RandomZoom>(&RandomZoom::dataFormat),
    },
});

} // namespace
} // namespace netwright
