#pragma once

#include "engine/arrays/array.h"

#include <string>

namespace netwright {

enum class ChannelOrder { last, first };

struct PictureRule {
    ChannelOrder channels = ChannelOrder::last;
    bool isScaled = true; // so that the least value becomes 0 and the greatest 255
};
// What a picture file holds of an array of three axes with 1, 3 or 4 channels: whole numbers,
// (rows, columns, channels); uint8, or int32 where grey values pass 255. Throws ShapeError. Source:
// keras.utils.array_to_img.
Array arrayToImage(const Array& x, const PictureRule& rule = {});

// Pictures with values from 0 to 255 as an application wants them, float32. Modes: "caffe" (blue,
// green, red, minus the means of ImageNet), "tf" (-1 to 1), "torch" (standardized with ImageNet's
// means), "none". x has three channels and 3 axes, or 4 with a batch.
// Source: keras.applications.imagenet_utils.preprocess_input.
Array preprocessInput(
    const Array& x, const std::string& mode, ChannelOrder channels = ChannelOrder::last);
// The mode of a family of applications, named as its module: "vgg16", "resnet_v2". Throws
// ConfigError where there is none of that name.
std::string preprocessingMode(const std::string& family);

} // namespace netwright
