#pragma once

#include "engine/arrays/array.h"

#include <optional>

namespace netwright {

// Class numbers (…) as float32 rows (…, classes) with a 1 at the number; a last axis of length 1 is
// dropped. Without `classes` there are as many as the largest number needs; negative numbers count
// from the end. Throws ConfigError for numbers that are no class.
// Source: keras.utils.to_categorical.
Array toCategorical(const Array& numbers, std::optional<int> classes = {});

// x divided by its norms of an order along an axis, float32; where the norm is 0, x stays. The
// order may be infinite. Throws ConfigError for an order that is not above 0 and ShapeError for an
// axis that does not exist. Source: keras.utils.normalize.
Array normalize(const Array& x, int axis = -1, double order = 2);

} // namespace netwright
