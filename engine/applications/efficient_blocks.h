#pragma once

#include "engine/applications/sketch.h"

#include <algorithm>

// What EfficientNet and EfficientNetV2 are made of.
namespace netwright {

// "block1a_", "block1b_", "block2a_", …
inline std::string blockPrefix(std::size_t stage, int repeat)
{
    return "block" + std::to_string(stage + 1) + static_cast<char>('a' + repeat) + '_';
}

inline Value efficientKernels()
{
    return {{"class_name", "VarianceScaling"},
        {"config", {{"scale", 2.0}, {"mode", "fan_out"}, {"distribution", "truncated_normal"}}}};
}
inline Value efficientDenseKernel()
{
    return {{"class_name", "VarianceScaling"},
        {"config", {{"scale", 1.0 / 3.0}, {"mode", "fan_out"}, {"distribution", "uniform"}}}};
}

inline FeatureMap swish(Sketch& net, const std::string& name, const FeatureMap& x)
{
    return net.layer("Activation", name, {{"activation", "silu"}}, x);
}

// Weighs the channels by what all pixels say of them, through a layer of `filters`.
inline FeatureMap squeezed(
    Sketch& net, const std::string& prefix, int filters, const FeatureMap& input)
{
    const Dimension channels = input.channels();
    FeatureMap x
        = net.layer("GlobalAveragePooling2D", prefix + "se_squeeze", Config::object(), input);
    x = net.layer("Reshape", prefix + "se_reshape", {{"target_shape", {1, 1, channels}}}, x);
    x = net.layer("Conv2D", prefix + "se_reduce",
        {{"filters", std::max(1, filters)}, {"kernel_size", 1}, {"padding", "same"},
            {"activation", "silu"}, {"kernel_initializer", efficientKernels()}},
        x);
    x = net.layer("Conv2D", prefix + "se_expand",
        {{"filters", channels}, {"kernel_size", 1}, {"padding", "same"}, {"activation", "sigmoid"},
            {"kernel_initializer", efficientKernels()}},
        x);
    return net.layer("Multiply", prefix + "se_excite", Config::object(), {input, x});
}

// Adds what went into a block to what came out of it, which is dropped for a share of the samples.
inline FeatureMap shortcut(Sketch& net, const std::string& prefix, double rate,
    const std::pair<FeatureMap, FeatureMap>& inAndOut)
{
    FeatureMap x = inAndOut.second;
    if (rate > 0)
        x = net.layer(
            "Dropout", prefix + "drop", {{"rate", rate}, {"noise_shape", {nullptr, 1, 1, 1}}}, x);
    return net.layer("Add", prefix + "add", Config::object(), {x, inAndOut.first});
}

} // namespace netwright
