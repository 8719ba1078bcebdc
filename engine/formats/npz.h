#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netwright {

// Arrays with names, in the order of a file.
using NamedArrays = std::vector<std::pair<std::string, Array>>;

// The array of that name, or null.
const Array* findArray(const NamedArrays& arrays, std::string_view name);

// NumPy's .npz: a zip archive of .npy arrays, stored or deflated. Members that are no .npy
// are left out. Throws FormatError; the sentence starts with `who`.
NamedArrays readNpz(std::vector<std::byte> file, const std::string& who);
NamedArrays readNpzFile(const std::filesystem::path& path);

// Stored, as np.savez does; equal arrays give equal bytes.
std::vector<std::byte> writeNpz(const NamedArrays& arrays);
void writeNpzFile(const std::filesystem::path& path, const NamedArrays& arrays);

} // namespace netwright
