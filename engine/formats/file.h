#pragma once

#include "engine/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

inline constexpr std::uint64_t kFileLimit = std::uint64_t{16} << 30;
inline constexpr std::uint64_t kTextFileLimit = std::uint64_t{256} << 20;

// The whole file. Throws FormatError where it is missing, a folder, unreadable or larger
// than `limit` bytes.
std::vector<std::byte> readFile(
    const std::filesystem::path& path, std::uint64_t limit = kFileLimit);
std::string readTextFile(const std::filesystem::path& path, std::uint64_t limit = kTextFileLimit);

// The new content or the old file, never a part of either; see AtomicFile.
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text);

// The sentence for an errno that reading or writing gave.
FormatError readError(const std::filesystem::path& path, int code);
FormatError writeError(const std::filesystem::path& path, int code);

} // namespace netwright
