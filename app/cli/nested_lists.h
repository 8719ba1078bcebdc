#pragma once

#include "engine/arrays/array.h"
#include "engine/base/value.h"

#include <string>

namespace netwright {

// An Array as JSON has it: lists of lists, a plain number without axes. Numbers that are not finite
// are the texts "nan", "inf" and "-inf".
Value nestedLists(const Array& array);

// The other way, as float32. Throws FormatError, whose sentence starts with `who`, for texts that
// are no numbers and lists of different lengths side by side.
Array arrayOf(const Value& lists, const std::string& who);

} // namespace netwright
