#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace netwright {

bool isPng(std::span<const std::byte> file);

// uint8 (height, width, channels) with 1, 3 or 4 channels; palettes become colours, grey with
// opacity four channels, other depths 8 bits. Colour profiles are left out. Throws
// FormatError, whose sentence starts with `who`.
Array readPng(std::span<const std::byte> file, const std::string& who);

// From uint8 (height, width, channels) with 1, 3 or 4 channels; throws ShapeError for others.
std::vector<std::byte> writePng(const Array& image);

} // namespace netwright
