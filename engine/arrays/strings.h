#pragma once

#include "engine/arrays/array.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Texts as elements of Arrays: an element of DType::string is a handle of eight bytes into one
// pool that lives as long as the process and only grows. Equal texts have equal handles, so
// everything that moves or compares elements works on them; handle 0 is the empty text, as zeroed
// storage is. Any thread may call at any time.
namespace netwright {

std::uint64_t internString(std::string_view text);
// Valid for ever. A handle that nobody interned gives the empty text.
std::string_view stringOf(std::uint64_t handle);

// The handles of an array of strings, row-major. Assert the dtype.
std::span<std::uint64_t> handlesOf(Array& strings);
std::span<const std::uint64_t> handlesOf(const Array& strings);
std::string_view stringAt(const Array& strings, std::size_t index);
// The count must be that of the shape.
Array stringArray(Shape shape, const std::vector<std::string>& texts);
std::vector<std::string> textsOf(const Array& strings);

} // namespace netwright
