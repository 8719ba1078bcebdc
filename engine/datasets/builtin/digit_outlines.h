#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace netwright {

// A place that the pen passes: x from 0 to 70, y from 0 (top) to 100 (bottom).
struct PenPoint {
    std::int8_t x = 0;
    std::int8_t y = 0;
    bool operator==(const PenPoint&) const = default;
};

// A smooth curve through all points. A point given twice is a corner; where the last is the
// first, the curve is closed.
using PenStroke = std::vector<PenPoint>;
// One way to write a digit.
using PenOutline = std::vector<PenStroke>;

// The ways to write 0 … 9.
std::span<const PenOutline> outlinesOf(int digit);

} // namespace netwright
