#include "engine/callbacks/callback.h"

#include <algorithm>

namespace netwright {
namespace {

template <class Entries>
auto entryOf(Entries& entries, const std::string& name)
{
    return std::find_if(
        entries.begin(), entries.end(), [&name](const auto& entry) { return entry.first == name; });
}

} // namespace

void Logs::set(const std::string& name, double value)
{
    const auto entry = entryOf(m_entries, name);
    if (entry == m_entries.end())
        m_entries.emplace_back(name, value);
    else
        entry->second = value;
}

std::optional<double> Logs::find(const std::string& name) const
{
    const auto entry = entryOf(m_entries, name);
    if (entry == m_entries.end()) return std::nullopt;
    return entry->second;
}

std::string Logs::names() const
{
    std::string result;
    for (const auto& [name, value] : m_entries) result += (result.empty() ? "" : ", ") + name;
    return result;
}

} // namespace netwright
