#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

enum class ByteOrder { little, big };

// No array that a file announces may be larger.
inline constexpr std::uint64_t kArrayBytesLimit = std::uint64_t{16} << 30;

// Bytes of a dense array of these lengths; nothing where a length is negative or the product
// exceeds the limit, so that a file's own figures never overflow.
std::optional<std::uint64_t> denseBytes(std::span<const Dimension> lengths,
    std::uint64_t elementSize, std::uint64_t limit = kArrayBytesLimit);

// An array made of the bytes of a file, row-major. Exactly the bytes that the shape needs.
Array arrayFromBytes(
    const Shape& shape, DType dtype, std::span<const std::byte> bytes, ByteOrder order);
// The same with the first axis running fastest, as Fortran stores arrays.
Array arrayFromFortranBytes(
    const Shape& shape, DType dtype, std::span<const std::byte> bytes, ByteOrder order);

// A part of a hostile text for an error sentence: short, and without control characters.
std::string shown(std::string_view text);

} // namespace netwright
