#pragma once

#include <cstddef>
#include <vector>

namespace netwright {

// A stretch of memory that is needed from one step of a Program to another, both included.
struct LifeSpan {
    std::size_t bytes = 0;
    int first = 0;
    int last = 0;
    std::size_t offset = 0; // the answer
};

// Gives each span a place in one arena, so that spans that live at the same time do not overlap;
// largest first, each at the lowest place that is free. Returns the arena's size in bytes.
std::size_t planMemory(std::vector<LifeSpan>& spans);

} // namespace netwright
