#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// Whether the bytes start as a gzip file does.
bool isGzip(std::span<const std::byte> bytes);

// Unpacks gzip, several members one after the other too. Throws FormatError where the file is
// damaged, cut off or unpacks to more than `limit` bytes; the sentence starts with `who`.
std::vector<std::byte> gunzip(std::span<const std::byte> bytes, const std::string& who,
    std::uint64_t limit = std::uint64_t{4} << 30);

// Packs; equal bytes give equal files.
std::vector<std::byte> gzip(std::span<const std::byte> bytes);

} // namespace netwright
