#include "engine/callbacks/weight_image.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr Dimension kLimit = 3;

std::uint8_t greyOf(float value)
{
    if (std::isnan(value)) return 0;
    return static_cast<std::uint8_t>(std::clamp(value * 255.5F, 0.0F, 255.0F));
}

struct Steps {
    std::size_t image = 0, row = 0, column = 0, channel = 0; // in elements
};

Array imageOf(
    const float* values, Dimension height, Dimension width, Dimension channels, const Steps& steps)
{
    Array image({height, width, channels}, DType::uint8);
    std::uint8_t* out = image.as<std::uint8_t>().data();
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x)
            for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
                *out++ = greyOf(values[y * steps.row + x * steps.column + c * steps.channel]);
    return image;
}

std::vector<Array> imagesOf(
    const float* values, const std::vector<Dimension>& lengths, const Steps& steps)
{
    std::vector<Array> images;
    for (Dimension i = 0; i < std::min(lengths[0], kLimit); ++i)
        images.push_back(imageOf(values + static_cast<std::size_t>(i) * steps.image, lengths[1],
            lengths[2], lengths[3], steps));
    return images;
}

} // namespace

std::vector<Array> imagesOf(const Array& weight)
{
    std::vector<Dimension> axes;
    for (const Dimension length : weight.shape())
        if (length != 1) axes.push_back(length);
    const float* const values = weight.as<float>().data();
    const auto size = [&axes](std::size_t axis) { return static_cast<std::size_t>(axes[axis]); };
    if (weight.count() == 0 || axes.empty() || axes.size() > 4) return {};
    if (axes.size() == 1) return imagesOf(values, {1, axes[0], 1, 1}, {0, 1, 0, 0});
    if (axes.size() == 2) {
        if (axes[0] > axes[1])
            return imagesOf(values, {1, axes[1], axes[0], 1}, {0, 1, size(1), 0});
        return imagesOf(values, {1, axes[0], axes[1], 1}, {0, size(1), 1, 0});
    }
    if (axes.size() == 3)
        return imagesOf(values, {axes[2], axes[0], axes[1], 1}, {1, size(1) * size(2), size(2), 0});
    if (axes[3] != 3 && axes[3] != 4) return {};
    const std::size_t row = size(2) * size(3);
    return imagesOf(values, axes, {size(1) * row, row, size(3), 1});
}

} // namespace netwright
