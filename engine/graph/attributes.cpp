#include "engine/graph/attributes.h"

#include "engine/base/text.h"

#include <algorithm>
#include <cassert>

namespace netwright {
namespace {

struct Describe {
    std::string operator()(const std::vector<std::int64_t>& values) const
    {
        std::string result;
        for (const std::int64_t value : values)
            result += (result.empty() ? "" : ",") + std::to_string(value);
        return "[" + result + "]";
    }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(bool value) const { return toText(value); }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return toText(value); }
};

} // namespace

Attributes::Attributes(std::initializer_list<std::pair<std::string, Attribute>> entries)
{
    for (const auto& [name, value] : entries) set(name, value);
}

void Attributes::set(const std::string& name, Attribute value)
{
    const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), name,
        [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
    if (place != m_entries.end() && place->first == name)
        place->second = std::move(value);
    else
        m_entries.emplace(place, name, std::move(value));
}

bool Attributes::has(std::string_view name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
        [name](const auto& entry) { return entry.first == name; });
}

const Attribute& Attributes::get(std::string_view name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [name](const auto& entry) { return entry.first == name; });
    assert(found != m_entries.end());
    return found->second;
}

bool Attributes::flag(std::string_view name) const
{
    return std::get<bool>(get(name));
}
std::int64_t Attributes::integer(std::string_view name) const
{
    return std::get<std::int64_t>(get(name));
}
double Attributes::real(std::string_view name) const
{
    return std::get<double>(get(name));
}
const std::string& Attributes::text(std::string_view name) const
{
    return std::get<std::string>(get(name));
}
const std::vector<std::int64_t>& Attributes::integers(std::string_view name) const
{
    return std::get<std::vector<std::int64_t>>(get(name));
}

std::string Attributes::describe() const
{
    std::string result;
    for (const auto& [name, value] : m_entries)
        result += (result.empty() ? "" : " ") + name + "=" + std::visit(Describe{}, value);
    return result;
}

} // namespace netwright
