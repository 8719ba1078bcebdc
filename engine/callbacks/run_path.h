#pragma once

#include <filesystem>
#include <string>

namespace netwright {

// A file that a callback writes, in the folder of the run or one below. A project may come from
// anybody: throws ConfigError for a path that leads elsewhere, starting with `who`.
std::filesystem::path runPath(
    const std::string& who, const std::filesystem::path& folder, const std::string& file);

} // namespace netwright
