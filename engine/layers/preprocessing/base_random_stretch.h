#pragma once

#include "engine/layers/preprocessing/base_random_geometry.h"

namespace netwright {

// Stretches images along one axis by a factor that is drawn once for the batch. A departure from
// Keras 2, where the size of the images changed: here the frame stays, so that what follows sees
// one shape; what leaves it is cut off, what is missing is a reflection.
class BaseRandomStretch : public BaseRandomGeometry {
public:
    Factor factor;

    void configured() override
    {
        if (factor.least() < -1 || factor.numbers.size() != (factor.isPair ? 2U : 1U))
            throw ConfigError(NW_TEXT("%1: factor must be a number or two numbers of at least -1, "
                                      "received %2."),
                schema().name, Field<Factor>::write(factor).dump());
    }

protected:
    // 1 for the height, 2 for the width.
    virtual int stretchedAxis() const = 0;

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const int axis = stretchedAxis();
        const auto length = static_cast<double>(images.shape()[axis]);
        const Interval interval = factor.interval(-1e9);
        const Tensor drawn = draw({1, 1}, interval, images, context) + 1.0;
        const Tensor step = 1.0 / ops::maximum(drawn, 1.0 / length);
        const Tensor steps = ops::broadcastTo(step, {images.shape()[0], 1});
        const Tensor start = (1.0 - steps) * ((length - 1) / 2);
        const Tensor one = ops::onesLike(steps);
        const Tensor zero = ops::zerosLike(steps);
        const Matrix matrix = axis == 1 ? Matrix{one, zero, zero, zero, steps, start}
                                        : Matrix{steps, zero, start, zero, one, zero};
        return moved(images, matrix);
    }
};

template <class Class>
std::vector<Param> stretchParams()
{
    return {param("factor", &Class::factor,
                "Greatest change of the length as a share, or an interval of changes.", required()),
        param("interpolation", &Class::interpolation,
            "How values between cells are found: nearest repeats cells, all others blend them.",
            oneOf({"bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian",
                "mitchellcubic"})),
        seedParam<Class>(&Class::seed), quietDataFormatParam<Class>(&Class::dataFormat)};
}

} // namespace netwright
