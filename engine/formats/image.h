#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace netwright {

// A PNG or JPEG image, told by its first bytes, as uint8 (height, width, channels); see
// readPng() and readJpeg(). Throws FormatError, whose sentence starts with `who`.
Array readImage(std::span<const std::byte> file, const std::string& who);
Array readImageFile(const std::filesystem::path& path);

// The same image with 1 (grey), 3 (red, green, blue) or 4 (with opacity) channels. Grey is
// ITU-R 601 luma as Pillow computes it; opacity is dropped, or full where there was none.
Array withChannels(const Array& image, int channels);

} // namespace netwright
