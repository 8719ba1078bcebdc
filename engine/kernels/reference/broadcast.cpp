#include "engine/kernels/reference/broadcast.h"

#include <algorithm>

namespace netwright::reference {

std::vector<std::size_t> stridesOf(const Shape& shape)
{
    std::vector<std::size_t> strides(static_cast<std::size_t>(shape.rank()));
    std::size_t step = 1;
    for (std::size_t i = strides.size(); i-- > 0;) {
        strides[i] = step;
        step *= static_cast<std::size_t>(shape[static_cast<int>(i)]);
    }
    return strides;
}

BroadcastOffsets::BroadcastOffsets(const Shape& from, const Shape& to)
{
    const auto strides = stridesOf(from);
    const int extra = to.rank() - from.rank();
    for (int i = 0; i < to.rank(); ++i) {
        m_lengths.push_back(static_cast<std::size_t>(to[i]));
        const bool isRepeated = i < extra || from[i - extra] == 1;
        m_strides.push_back(isRepeated ? 0 : strides[static_cast<std::size_t>(i - extra)]);
        m_count *= m_lengths.back();
    }
    m_index.resize(m_lengths.size());
}

void BroadcastOffsets::start()
{
    std::fill(m_index.begin(), m_index.end(), 0);
    m_offset = 0;
}

void BroadcastOffsets::next()
{
    for (std::size_t i = m_lengths.size(); i-- > 0;) {
        m_offset += m_strides[i];
        if (++m_index[i] < m_lengths[i]) return;
        m_offset -= m_strides[i] * m_lengths[i];
        m_index[i] = 0;
    }
}

} // namespace netwright::reference
