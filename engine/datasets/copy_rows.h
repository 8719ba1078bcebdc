#pragma once

#include "engine/arrays/dtype.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace netwright {

// Dense rows of `width` elements in memory, and what becomes of each element on its way into a
// batch: element / divisor, then the destination's dtype.
struct RowBlock {
    const std::byte* data = nullptr;
    DType dtype = DType::float32;
    std::size_t width = 1;
    float divisor = 1;
};

// Copies the given rows one after the other to `to`. The part of a training step that touches
// the data: equal dtypes are copied, small rows without a call each.
void copyRows(
    const RowBlock& from, std::span<const std::int64_t> rows, std::byte* to, DType toType);
// All elements of `count` neighbouring rows.
void convertRows(const RowBlock& from, std::size_t count, std::byte* to, DType toType);

} // namespace netwright
