#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace netwright {

// All sentences and names of the engine that a window shows: what the published classes say of
// themselves, and what stands in NW_TEXT in the sources below `root`.
std::set<std::string> engineTexts(const std::filesystem::path& root);

} // namespace netwright
