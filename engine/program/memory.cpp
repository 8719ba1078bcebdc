#include "engine/program/memory.h"

#include <algorithm>
#include <numeric>

namespace netwright {
namespace {

constexpr std::size_t kAlignment = 64;

} // namespace

std::size_t planMemory(std::vector<LifeSpan>& spans)
{
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&spans](std::size_t a, std::size_t b) { return spans[a].bytes > spans[b].bytes; });
    std::vector<std::size_t> placed; // sorted by offset
    std::size_t total = 0;
    for (const std::size_t index : order) {
        LifeSpan& span = spans[index];
        const std::size_t bytes
            = (std::max<std::size_t>(span.bytes, 1) + kAlignment - 1) / kAlignment * kAlignment;
        span.bytes = bytes;
        std::size_t offset = 0;
        for (const std::size_t other : placed) {
            const LifeSpan& there = spans[other];
            if (there.last < span.first || span.last < there.first) continue;
            if (offset + bytes <= there.offset) break;
            offset = std::max(offset, there.offset + there.bytes);
        }
        span.offset = offset;
        placed.insert(std::upper_bound(placed.begin(), placed.end(), index,
                          [&spans](std::size_t a, std::size_t b) {
                              return spans[a].offset < spans[b].offset;
                          }),
            index);
        total = std::max(total, offset + bytes);
    }
    return total;
}

} // namespace netwright
