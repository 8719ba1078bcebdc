#include "engine/layers/operations/signature.h"

#include "engine/base/error.h"

#include <algorithm>
#include <cassert>

namespace netwright {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// None, True, 'text', 0.5, (0, 1)
Value literal(std::string_view text)
{
    if (text == "None") return Value();
    if (text == "True") return true;
    if (text == "False") return false;
    std::string json(text);
    for (char& c : json) {
        if (c == '\'') c = '"';
        if (c == '(') c = '[';
        if (c == ')') c = ']';
    }
    return Value::parse(json);
}

// Commas inside brackets do not count.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> result;
    int depth = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
        if (c != ',' || (depth > 0 && i < text.size())) continue;
        if (const auto part = trimmed(text.substr(first, i - first)); !part.empty())
            result.push_back(part);
        first = i + 1;
    }
    return result;
}

OperationParameter readParameter(std::string_view text)
{
    OperationParameter result;
    result.isSetting = text.front() == ':';
    if (result.isSetting) text.remove_prefix(1);
    result.takesRest = text.front() == '*';
    if (result.takesRest) text.remove_prefix(1);
    result.takesList = text.front() == '[';
    if (result.takesList) text = text.substr(1, text.size() - 2);
    const std::size_t equals = text.find('=');
    result.name = std::string(text.substr(0, equals));
    if (equals != std::string_view::npos) result.standard = literal(text.substr(equals + 1));
    assert(!result.name.empty());
    return result;
}

// Gives each positional argument to a parameter.
class Positions {
public:
    Positions(const Signature& signature, Binding binding)
    {
        for (const OperationParameter& parameter : signature)
            if (binding == Binding::ofFunction || !parameter.isSetting)
                m_order.push_back(&parameter);
        if (binding == Binding::ofNode)
            for (const OperationParameter& parameter : signature)
                if (parameter.isSetting) m_order.push_back(&parameter);
    }

    // Null where there are too many.
    const OperationParameter* at(std::size_t index) const
    {
        return index < m_order.size() ? m_order[index] : nullptr;
    }

private:
    std::vector<const OperationParameter*> m_order;
};

void give(Value& result, const std::string& who, const std::string& name, const Value& value)
{
    if (result.contains(name)) throw ConfigError(NW_TEXT("%1: %2 is given twice."), who, name);
    result[name] = value;
}

void givePositional(
    Value& result, const std::string& who, const Positions& positions, const Value& args)
{
    for (std::size_t i = 0; i < args.size(); ++i) {
        const OperationParameter* parameter = positions.at(i);
        if (parameter == nullptr)
            throw ConfigError(NW_TEXT("%1: at most %2 arguments can be taken, received %3."), who,
                i, args.size());
        if (parameter->takesRest) {
            Value rest = Value::array();
            for (std::size_t j = i; j < args.size(); ++j) rest.push_back(args[j]);
            give(result, who, parameter->name, rest);
            return;
        }
        give(result, who, parameter->name, args[i]);
    }
}

} // namespace

Signature readSignature(std::string_view text)
{
    Signature result;
    for (const std::string_view part : parts(text)) result.push_back(readParameter(part));
    return result;
}

Value bindArguments(const std::string& who, const Signature& signature, Binding binding,
    const Value& given, const Value& args, const Value& kwargs)
{
    if (!args.is_array())
        throw ConfigError(NW_TEXT("%1: %2 must be %3, received %4."), who, "args", "a list",
            args.dump(-1, ' ', false, Value::error_handler_t::replace));
    Value result = Value::object();
    for (const auto& [key, value] : given.items()) result[key] = value;
    givePositional(result, who, Positions(signature, binding), args);
    for (const auto& [key, value] : kwargs.items()) {
        const bool isKnown = std::any_of(signature.begin(), signature.end(),
            [&key](const OperationParameter& parameter) { return parameter.name == key; });
        if (!isKnown) throw ConfigError(NW_TEXT("%1: there is no argument named %2."), who, key);
        give(result, who, key, value);
    }
    for (const OperationParameter& parameter : signature) {
        if (result.contains(parameter.name)) continue;
        if (!parameter.standard && !parameter.takesRest)
            throw ConfigError(NW_TEXT("%1: the argument %2 is missing."), who, parameter.name);
        result[parameter.name] = parameter.takesRest ? Value::array() : *parameter.standard;
    }
    return result;
}

} // namespace netwright
