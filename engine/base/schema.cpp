#include "engine/base/schema.h"

#include <algorithm>

namespace netwright {
namespace {

void checkNumber(const std::string& owner, const Param& param, double number)
{
    const Limits& limits = param.limits;
    const bool isLow = limits.minimum
        && (limits.excludesMinimum ? number <= *limits.minimum : !(number >= *limits.minimum));
    const bool isHigh = limits.maximum
        && (limits.excludesMaximum ? number >= *limits.maximum : !(number <= *limits.maximum));
    if (!isLow && !isHigh) return;
    if (limits.minimum && limits.maximum)
        throw ConfigError(NW_TEXT("%1: %2 must be between %3 and %4, received %5."), owner,
            param.key, *limits.minimum, *limits.maximum, number);
    if (isLow && limits.excludesMinimum)
        throw ConfigError(NW_TEXT("%1: %2 must be more than %3, received %4."), owner, param.key,
            *limits.minimum, number);
    if (isLow)
        throw ConfigError(NW_TEXT("%1: %2 must be at least %3, received %4."), owner, param.key,
            *limits.minimum, number);
    throw ConfigError(NW_TEXT("%1: %2 must be at most %3, received %4."), owner, param.key,
        *limits.maximum, number);
}

std::string joined(const std::vector<std::string>& words)
{
    std::string result;
    for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
    return result;
}

} // namespace

Configurable::Configurable() : m_unknownKeys(Config::object()) { }
Configurable::Configurable(const Configurable&) = default;
Configurable& Configurable::operator=(const Configurable&) = default;
Configurable::~Configurable() = default;

Param::Param() = default;
Param::Param(const Param&) = default;
Param::Param(Param&&) noexcept = default;
Param& Param::operator=(const Param&) = default;
Param& Param::operator=(Param&&) noexcept = default;
Param::~Param() = default;

Schema::~Schema() = default;

Limits required()
{
    return {.isRequired = true};
}
Limits atLeast(double minimum)
{
    return {.minimum = minimum};
}
Limits above(double minimum)
{
    return {.minimum = minimum, .excludesMinimum = true};
}
Limits between(double minimum, double maximum)
{
    return {.minimum = minimum, .maximum = maximum};
}
Limits oneOf(std::vector<std::string> choices)
{
    return {.choices = std::move(choices)};
}

Limits operator&(const Limits& a, const Limits& b)
{
    Limits both = a;
    both.isRequired = a.isRequired || b.isRequired;
    if (b.minimum) both.minimum = b.minimum;
    if (b.maximum) both.maximum = b.maximum;
    both.excludesMinimum = a.excludesMinimum || b.excludesMinimum;
    both.excludesMaximum = a.excludesMaximum || b.excludesMaximum;
    if (!b.choices.empty()) both.choices = b.choices;
    return both;
}

const Param* Schema::find(const std::string& key) const
{
    for (const Param& param : params)
        if (param.key == key) return &param;
    for (const Param& param : params)
        if (std::find(param.aliases.begin(), param.aliases.end(), key) != param.aliases.end())
            return &param;
    return nullptr;
}

Value Schema::defaultOf(const Param& param) const
{
    return param.get(*make());
}

void checkLimits(const std::string& owner, const Param& param, const Value& value)
{
    if (value.is_null()) {
        if (param.isNullable) return;
        throw ConfigError(
            NW_TEXT("%1: %2 must be %3, received nothing."), owner, param.key, nameOf(param.type));
    }
    if (value.is_number()) checkNumber(owner, param, value.get<double>());
    if (value.is_array())
        for (const Value& item : value)
            if (item.is_number()) checkNumber(owner, param, item.get<double>());
    const auto& choices = param.limits.choices;
    if (!choices.empty() && value.is_string()
        && std::find(choices.begin(), choices.end(), value.get<std::string>()) == choices.end())
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), owner, param.key,
            joined(choices), value.get<std::string>());
}

} // namespace netwright
