#include "engine/models/model.h"

#include <algorithm>
#include <cassert>

namespace netwright {
namespace {

constexpr std::size_t kFloatsPerLine = 16; // 64 bytes

std::size_t roundedUp(std::size_t floats)
{
    return (floats + kFloatsPerLine - 1) / kFloatsPerLine * kFloatsPerLine;
}

std::size_t countOf(const Variable& variable)
{
    return static_cast<std::size_t>(variable.shape.count());
}

// Moves what the variable holds to its new place.
void settle(Variable& variable, Array place)
{
    if (variable.isAllocated) place.assign(variable.value);
    variable.value = std::move(place);
    variable.isAllocated = true;
    ++variable.placement;
    ++variable.version;
}

} // namespace

WeightArena::WeightArena(const std::vector<std::shared_ptr<Variable>>& variables)
{
    std::vector<Variable*> ordered;
    for (const auto& variable : variables)
        if (variable->dtype == DType::float32) ordered.push_back(variable.get());
    std::stable_partition(ordered.begin(), ordered.end(),
        [](const Variable* variable) { return variable->isTrainable; });
    std::size_t total = 0;
    for (const Variable* variable : ordered) {
        m_offsets[variable] = total;
        total += roundedUp(countOf(*variable));
    }
    m_values = Array({static_cast<Dimension>(total)}, DType::float32);
    const auto owner = std::make_shared<Array>(m_values);
    for (Variable* variable : ordered) {
        std::byte* data = m_values.data() + m_offsets[variable] * sizeof(float);
        settle(*variable, Array(variable->shape, DType::float32, data, owner));
    }
    for (const auto& variable : variables) {
        if (variable->dtype == DType::float32) continue;
        m_others.emplace_back(variable->shape, variable->dtype);
        settle(*variable, m_others.back());
    }
}

std::size_t WeightArena::offsetOf(const Variable& variable) const
{
    assert(m_offsets.contains(&variable) && "a float32 variable of this arena");
    return m_offsets.at(&variable);
}

std::span<float> WeightArena::gradients()
{
    if (m_gradients.shape() != m_values.shape())
        m_gradients = Array(m_values.shape(), DType::float32);
    return m_gradients.as<float>();
}

std::size_t WeightArena::bytes() const
{
    std::size_t total = m_values.bytes();
    if (m_gradients.shape() == m_values.shape()) total += m_gradients.bytes();
    for (const Array& other : m_others) total += other.bytes();
    return total;
}

} // namespace netwright
