#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/lengths.h"
#include "engine/ops/math.h"
#include "engine/ops/random.h"
#include "engine/ops/shape.h"

namespace netwright {

// The shape of the draws for an input: the setting noise_shape, in which null is the input's
// length and 1 lets one draw serve a whole axis. Throws ShapeError where it does not fit.
inline Shape shapeOfNoise(
    const std::string& who, const Shape& input, const std::optional<Lengths>& noiseShape)
{
    if (!noiseShape) return input;
    if (static_cast<int>(noiseShape->size()) != input.rank())
        throw ShapeError(NW_TEXT("%1: noise_shape must have one length for each of the %2 axes of "
                                 "the input, received %3."),
            who, input.rank(), noiseShape->size());
    Shape result = input;
    for (int axis = 0; axis < input.rank(); ++axis) {
        const auto length = (*noiseShape)[static_cast<std::size_t>(axis)];
        if (!length) continue;
        if (*length != 1 && input[axis] != kUnknown && input[axis] != *length)
            throw ShapeError(NW_TEXT("%1: the length %2 in noise_shape must be 1 or that of axis "
                                     "%3 of the input, which has the shape %4."),
                who, *length, axis, input);
        result.at(axis) = *length;
    }
    return result;
}

// Whether each value is kept, with probability 1 - rate.
inline Tensor draws(const Shape& noise, double rate, const ops::RandomStream& stream)
{
    return ops::greaterEqual(ops::randomUniform(noise, stream), rate);
}

// x with a share of its values set to zero and the rest scaled up, so that the mean stays.
// Source: Srivastava et al. 2014, in the inverted form of Keras.
inline Tensor dropped(
    const Tensor& x, double rate, const Shape& noise, const ops::RandomStream& stream)
{
    if (rate == 1) return ops::zerosLike(x);
    return ops::where(draws(noise, rate, stream), x * (1 / (1 - rate)), 0);
}

inline constexpr const char* kSeedHelp = "Fixes the draws of this layer, whatever the run's seed.";

} // namespace netwright
