#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <span>
#include <string>

namespace netwright {

bool isJpeg(std::span<const std::byte> file);

// uint8 (height, width, channels), grey with 1 channel and colours with 3. Throws FormatError,
// whose sentence starts with `who`, for damage, cut-off files and printing inks (CMYK).
Array readJpeg(std::span<const std::byte> file, const std::string& who);

} // namespace netwright
