#include "engine/layers/call_context.h"

#include "engine/base/error.h"
#include "engine/base/random.h"

#include <algorithm>

namespace netwright {

Tensor CallContext::read(const Weight& weight) const
{
    const auto written = std::find_if(m_assignments.begin(), m_assignments.end(),
        [&weight](const Assignment& entry) { return entry.variable == weight.shared(); });
    return written == m_assignments.end() ? Tensor(weight) : written->value;
}

void CallContext::assign(const Weight& weight, const Tensor& value)
{
    const Variable& variable = weight.variable();
    if (!compatible(value.shape(), variable.shape) || value.dtype() != variable.dtype)
        throw ShapeError(NW_TEXT("%1: a value of shape %2 and type %3 was expected, received %4 "
                                 "and %5."),
            variable.path, variable.shape, nameOf(variable.dtype), value.shape(),
            nameOf(value.dtype()));
    const auto written = std::find_if(m_assignments.begin(), m_assignments.end(),
        [&weight](const Assignment& entry) { return entry.variable == weight.shared(); });
    if (written != m_assignments.end())
        written->value = value;
    else
        m_assignments.push_back({weight.shared(), value});
}

void CallContext::assignState(const Weight& state, const Tensor& value)
{
    assign(state, value);
    m_states.insert(&state.variable());
}

std::vector<Assignment> CallContext::stateAssignments() const
{
    std::vector<Assignment> result;
    for (const Assignment& entry : m_assignments)
        if (m_states.contains(entry.variable.get())) result.push_back(entry);
    return result;
}

ops::RandomStream CallContext::stream(std::optional<int> seed)
{
    const std::string where = path();
    const auto number = static_cast<std::uint64_t>(m_draws[where]++);
    const std::uint64_t owner = seed ? static_cast<std::uint64_t>(*seed) : hashOf(where);
    return {.key = combine(owner, number), .hasOwnSeed = seed.has_value()};
}

Array CallContext::valueOf(const Tensor& tensor)
{
    m_dependsOnData = true;
    return m_reader(tensor);
}

std::string CallContext::path() const
{
    std::string result;
    for (const std::string& name : m_path) result += (result.empty() ? "" : "/") + name;
    return result;
}

} // namespace netwright
