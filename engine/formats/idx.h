#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// The IDX format of the MNIST digits: big-endian uint8, int8, int16, int32, float32 or
// float64 of up to 255 axes, plain or packed with gzip. Throws FormatError where bytes are
// missing or left over; the sentence starts with `who`.
Array readIdx(std::span<const std::byte> file, const std::string& who);
Array readIdxFile(const std::filesystem::path& path);

// Plain. Throws FormatError for dtypes that IDX does not know.
std::vector<std::byte> writeIdx(const Array& array);

} // namespace netwright
