#pragma once

#include "engine/layers/preprocessing/base_image_layer.h"
#include "engine/layers/preprocessing/factor.h"
#include "engine/layers/preprocessing/unwritten.h"
#include "engine/ops/random.h"

namespace netwright {

// A layer that changes images at random while training, and draws for each image of the batch.
class BaseRandomImage : public BaseImageLayer {
public:
    std::optional<int> seed;

protected:
    // Uniform numbers of the dtype of `like`.
    Tensor draw(const Shape& shape, Interval interval, const Tensor& like, CallContext& context)
    {
        const Tensor uniform = ops::randomUniform(shape, context.stream(seed));
        return ops::cast(uniform, like.dtype()) * (interval.high - interval.low) + interval.low;
    }
    // One number for each image: (batch, 1, 1, 1).
    Tensor drawEach(const Tensor& images, Interval interval, CallContext& context)
    {
        return draw({images.shape()[0], 1, 1, 1}, interval, images, context);
    }
    // Which images are changed (batch, 1, 1, 1): each with a probability drawn from the interval.
    Tensor chooseEach(const Tensor& images, Interval probability, CallContext& context)
    {
        const Tensor limit = drawEach(images, probability, context);
        return ops::less(drawEach(images, {0, 1}, context), limit);
    }
};

template <class Class>
Param seedParam(std::optional<int> Class::*member)
{
    return param("seed", member, "Fixes the draws of this layer, whatever the run's seed.");
}

template <class Class>
Param valueRangeParam(ValueRange Class::*member)
{
    return param("value_range", member,
        "Darkest and brightest value of the images, such as 0 and 255 or 0 and 1.");
}

// The settings that every layer on images takes though Keras does not write them.
template <class Class>
Param quietDataFormatParam(DataFormat Class::*member)
{
    return unwritten(dataFormatParam(member));
}

// The numbers 0, 1, 2, … in a Tensor of this shape.
inline Tensor numbersFromZero(const Shape& shape, DType dtype)
{
    Array numbers(shape, dtype);
    for (std::size_t i = 0; i < numbers.count(); ++i) numbers.set(i, static_cast<double>(i));
    return constant(numbers);
}

// x of one range of values, brought to another.
inline Tensor toRange(const Tensor& x, const ValueRange& from, const ValueRange& to)
{
    if (from == to) return x;
    return (x - from[0]) / (from[1] - from[0]) * (to[1] - to[0]) + to[0];
}

inline constexpr ValueRange kBytes{0, 255};
inline constexpr ValueRange kUnit{0, 1};

} // namespace netwright
