#pragma once

#include "engine/applications/sketch.h"

#include <algorithm>

namespace netwright {

// A number of channels as a multiple of `divisor`: the nearest one, but less than `channels` by a
// tenth at most. Source: _make_divisible of keras.applications.mobilenet_v2.
inline int divisible(double channels, int divisor = 8)
{
    const int nearest
        = std::max(divisor, static_cast<int>(channels + divisor / 2.0) / divisor * divisor);
    return nearest < 0.9 * channels ? nearest + divisor : nearest;
}

// The padding before a strided convolution without padding of its own, so that its windows lie as
// those of TensorFlow. Source: keras.applications.imagenet_utils.correct_pad.
inline Value strideMargins(const FeatureMap& x, int kernel)
{
    // Keras asks for the rows only: where they are unknown, all lengths count as even.
    const bool isKnown = x.shape[1] != kUnknown;
    const auto margins = [&](int axis) {
        const bool isOdd = isKnown && x.shape[axis] != kUnknown && x.shape[axis] % 2 == 1;
        const int before = kernel / 2 - (isOdd ? 0 : 1);
        return Value::array({before, kernel / 2});
    };
    return Value::array({margins(1), margins(2)});
}

// A layer of ZeroPadding2D with these margins.
inline FeatureMap paddedForStride(
    Sketch& net, const std::string& name, int kernel, const FeatureMap& x)
{
    return net.layer("ZeroPadding2D", name, {{"padding", strideMargins(x, kernel)}}, x);
}

} // namespace netwright
