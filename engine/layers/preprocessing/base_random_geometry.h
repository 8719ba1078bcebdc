#pragma once

#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/ops/image.h"

namespace netwright {

// A layer that moves the cells of images: where they come from, and what stands where nothing is.
class BaseRandomGeometry : public BaseRandomImage {
public:
    std::string interpolation = "bilinear";
    std::string fillMode = "reflect";
    double fillValue = 0;

protected:
    ops::SampleOptions sampleOptions() const
    {
        return {.interpolation = interpolation == "nearest" ? "nearest" : "bilinear",
            .fillMode = fillMode,
            .fillValue = fillValue};
    }
    // One number for each image: (batch, 1).
    Tensor drawColumn(const Tensor& images, Interval interval, CallContext& context)
    {
        return draw({images.shape()[0], 1}, interval, images, context);
    }
    // The output's (x, y) is the input's (a0 x + a1 y + a2, b0 x + b1 y + b2); each (batch, 1).
    struct Matrix {
        Tensor a0, a1, a2, b0, b1, b2;
    };
    Tensor moved(const Tensor& images, const Matrix& matrix) const
    {
        const Tensor zero = ops::zerosLike(matrix.a0);
        const Tensor transforms = ops::concatenate(
            {matrix.a0, matrix.a1, matrix.a2, matrix.b0, matrix.b1, matrix.b2, zero, zero}, 1);
        return ops::affineTransform(images, transforms, sampleOptions());
    }
};

template <class Class>
Param interpolationParam(std::string Class::*member)
{
    return param("interpolation", member,
        "How values between cells are found: from the nearest cell or from four of them.",
        oneOf({"bilinear", "nearest"}));
}

template <class Class>
Param fillModeParam(std::string Class::*member,
    std::vector<std::string> choices = {"reflect", "wrap", "constant", "nearest"})
{
    return param("fill_mode", member,
        "What stands where no image is: its reflection, its repetition, fill_value or the edge.",
        oneOf(std::move(choices)));
}

template <class Class>
Param fillValueParam(double Class::*member)
{
    return param("fill_value", member, "The value of new cells where fill_mode is constant.");
}

} // namespace netwright
