#pragma once

#include "engine/base/field.h"

#include <optional>
#include <vector>

namespace netwright {

// A setting that lists lengths of axes; null is a length that something else decides.
using Lengths = std::vector<std::optional<int>>;

template <>
inline constexpr ParamType kListType<std::optional<int>> = ParamType::integers;

} // namespace netwright
