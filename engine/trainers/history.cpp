#include "engine/trainers/history.h"

#include "engine/base/error.h"

#include <algorithm>
#include <cmath>

namespace netwright {

void History::add(const std::string& name, const Value& figure)
{
    auto entry = std::find_if(m_entries.begin(), m_entries.end(),
        [&name](const auto& candidate) { return candidate.first == name; });
    if (entry == m_entries.end()) entry = m_entries.insert(m_entries.end(), {name, Value::array()});
    const bool isNumber = figure.is_number_float() && !std::isfinite(figure.get<double>());
    entry->second.push_back(isNumber ? Value() : figure);
}

void History::addNumber(const std::string& name, double figure)
{
    add(name, Value(figure));
}

const Value* History::find(const std::string& name) const
{
    for (const auto& [key, list] : m_entries)
        if (key == name) return &list;
    return nullptr;
}

std::optional<double> History::last(const std::string& name) const
{
    const Value* list = find(name);
    if (list == nullptr || list->empty() || !list->back().is_number()) return std::nullopt;
    return list->back().get<double>();
}

Value History::value() const
{
    Value result = Value::object();
    for (const auto& [name, list] : m_entries) result[name] = list;
    return result;
}

History History::fromValue(const Value& value)
{
    History history;
    if (!value.is_object()) throw FormatError(NW_TEXT("A history must be an object of lists."));
    std::size_t epochs = 0;
    for (const auto& [name, list] : value.items()) {
        if (!list.is_array())
            throw FormatError(NW_TEXT("A history must hold a list for %1."), name);
        history.m_entries.emplace_back(name, list);
        epochs = std::max(epochs, list.size());
    }
    for (std::size_t i = 0; i < epochs; ++i) history.m_epochs.push_back(static_cast<int>(i));
    return history;
}

History History::fromValue(const Value& value, std::vector<int> epochs)
{
    History history = fromValue(value);
    history.m_epochs = std::move(epochs);
    return history;
}

} // namespace netwright
