#include "engine/formats/image.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/jpeg.h"
#include "engine/formats/png.h"

namespace netwright {
namespace {

std::uint8_t luma(const std::uint8_t* pixel)
{
    // Pillow's fixed-point form of 0.299 R + 0.587 G + 0.114 B.
    return static_cast<std::uint8_t>(
        (pixel[0] * 19595U + pixel[1] * 38470U + pixel[2] * 7471U + 0x8000U) >> 16);
}

} // namespace

Array readImage(std::span<const std::byte> file, const std::string& who)
{
    if (isPng(file)) return readPng(file, who);
    if (isJpeg(file)) return readJpeg(file, who);
    throw FormatError(NW_TEXT("%1: expected a PNG or JPEG image, received something else."), who);
}

Array readImageFile(const std::filesystem::path& path)
{
    return readImage(readFile(path), path.string());
}

Array withChannels(const Array& image, int channels)
{
    const Shape& shape = image.shape();
    const bool isImage = shape.rank() == 3 && image.dtype() == DType::uint8
        && (shape[2] == 1 || shape[2] == 3 || shape[2] == 4);
    if (!isImage || (channels != 1 && channels != 3 && channels != 4))
        throw ShapeError(
            NW_TEXT("Image: expected uint8 with 1, 3 or 4 channels, received %1 %2 for %3."),
            nameOf(image.dtype()), shape.text(), channels);
    if (shape[2] == channels) return image;
    Array result({shape[0], shape[1], channels}, DType::uint8);
    const auto from = image.as<std::uint8_t>();
    const auto to = result.as<std::uint8_t>();
    const auto had = static_cast<std::size_t>(shape[2]);
    const auto wanted = static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i < image.count() / had; ++i) {
        const std::uint8_t* const pixel = &from[i * had];
        for (std::size_t channel = 0; channel < wanted; ++channel) {
            const std::uint8_t grey = wanted == 1 ? luma(pixel) : pixel[0];
            const bool hasColor = had > 1 && wanted > 1;
            to[i * wanted + channel] = channel == 3 ? 255 : hasColor ? pixel[channel] : grey;
        }
    }
    return result;
}

} // namespace netwright
