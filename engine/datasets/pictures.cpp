#include "engine/datasets/pictures.h"

#include "engine/base/error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace netwright {
namespace {

// Means and deviations of ImageNet: red, green, blue.
constexpr std::array<float, 3> kCaffeMeans{123.68F, 116.779F, 103.939F};
constexpr std::array<float, 3> kTorchMeans{0.485F, 0.456F, 0.406F};
constexpr std::array<float, 3> kTorchDeviations{0.229F, 0.224F, 0.225F};

// Values from 0 to 255.
void stretch(std::span<float> values)
{
    if (values.empty()) return;
    const float least = *std::min_element(values.begin(), values.end());
    for (float& value : values) value -= least;
    const float greatest = *std::max_element(values.begin(), values.end());
    for (float& value : values) value = (greatest != 0 ? value / greatest : value) * 255;
}

float prepared(const std::string& mode, float value, std::size_t channel)
{
    if (mode == "caffe") return value - kCaffeMeans[channel];
    if (mode == "torch") return (value / 255 - kTorchMeans[channel]) / kTorchDeviations[channel];
    return mode == "tf" ? value / 127.5F - 1 : value;
}

} // namespace

Array arrayToImage(const Array& x, const PictureRule& rule)
{
    const bool isFirst = rule.channels == ChannelOrder::first;
    const Shape& shape = x.shape();
    const Dimension channels = shape.rank() == 3 ? shape[isFirst ? 0 : 2] : 0;
    if (channels != 1 && channels != 3 && channels != 4)
        throw ShapeError(NW_TEXT("array_to_img: an array of 3 axes with 1, 3 or 4 channels was "
                                 "expected, received the shape %1."),
            shape);
    Array values = x.cast(DType::float32).clone();
    const std::span<float> numbers = values.as<float>();
    if (rule.isScaled) stretch(numbers);
    const bool isWide = channels == 1 && !numbers.empty()
        && *std::max_element(numbers.begin(), numbers.end()) > 255;
    const Shape picture = isFirst ? Shape{shape[1], shape[2], channels} : shape;
    Array result(picture, isWide ? DType::int32 : DType::uint8);
    const auto depth = static_cast<std::size_t>(channels);
    const std::size_t pixels = numbers.size() / depth;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        for (std::size_t channel = 0; channel < depth; ++channel) {
            const float value
                = numbers[isFirst ? channel * pixels + pixel : pixel * depth + channel];
            const auto whole = static_cast<std::int64_t>(value);
            result.set(pixel * depth + channel,
                isWide ? double(whole) : double(static_cast<std::uint8_t>(whole)));
        }
    return result;
}

Array preprocessInput(const Array& x, const std::string& mode, ChannelOrder channels)
{
    if (mode != "caffe" && mode != "tf" && mode != "torch" && mode != "none")
        throw ConfigError(NW_TEXT("preprocess_input: mode must be one of caffe, tf, torch, "
                                  "received \"%1\"."),
            mode);
    const Shape& shape = x.shape();
    const int rank = shape.rank();
    const bool isFirst = channels == ChannelOrder::first;
    const bool hasColours = (rank == 3 || rank == 4) && shape[isFirst ? rank - 3 : rank - 1] == 3;
    if (mode == "tf" || mode == "none" || hasColours) {
        const Array values = x.cast(DType::float32);
        Array result(shape, DType::float32);
        const auto from = values.as<float>();
        const auto to = result.as<float>();
        std::size_t inner = 1; // elements between two channels
        if (isFirst && hasColours)
            inner = static_cast<std::size_t>(shape[rank - 2] * shape[rank - 1]);
        for (std::size_t i = 0; i < from.size(); ++i) {
            const std::size_t channel = i / inner % 3;
            // Caffe's networks want blue first.
            const std::size_t source = mode == "caffe" ? 2 - channel : channel;
            to[i] = prepared(mode, from[i + source * inner - channel * inner], source);
        }
        return result;
    }
    throw ShapeError(NW_TEXT("preprocess_input: pictures of 3 channels were expected, received the "
                             "shape %1."),
        shape);
}

std::string preprocessingMode(const std::string& family)
{
    static const std::map<std::string, std::string> modes = {
        {"vgg16", "caffe"},
        {"vgg19", "caffe"},
        {"resnet", "caffe"},
        {"resnet50", "caffe"},
        {"imagenet_utils", "caffe"},
        {"resnet_v2", "tf"},
        {"inception_v3", "tf"},
        {"inception_resnet_v2", "tf"},
        {"mobilenet", "tf"},
        {"mobilenet_v2", "tf"},
        {"nasnet", "tf"},
        {"xception", "tf"},
        {"densenet", "torch"},
        {"mobilenet_v3", "none"},
        {"efficientnet", "none"},
        {"efficientnet_v2", "none"},
        {"convnext", "none"},
    };
    const auto found = modes.find(family);
    if (found == modes.end())
        throw ConfigError(
            NW_TEXT("preprocess_input: there is no family of applications named %1."), family);
    return found->second;
}

} // namespace netwright
