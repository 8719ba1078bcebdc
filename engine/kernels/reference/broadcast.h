#pragma once

#include "engine/arrays/shape.h"

#include <vector>

namespace netwright::reference {

// Steps through all elements of `to` in order and gives the offset in an array of shape `from`
// that is broadcast to it.
class BroadcastOffsets {
public:
    BroadcastOffsets(const Shape& from, const Shape& to);

    std::size_t count() const { return m_count; }
    std::size_t offset() const { return m_offset; }
    void start();
    void next();

private:
    std::vector<std::size_t> m_lengths;
    std::vector<std::size_t> m_strides; // 0 where broadcast
    std::vector<std::size_t> m_index;
    std::size_t m_offset = 0;
    std::size_t m_count = 1;
};

// Row-major strides in elements.
std::vector<std::size_t> stridesOf(const Shape& shape);

} // namespace netwright::reference
