#include "engine/base/field.h"

#include "engine/base/text.h"

#include <cmath>
#include <limits>

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace netwright {

const char* nameOf(ParamType type)
{
    switch (type) {
    case ParamType::boolean: return NW_TEXT("true or false");
    case ParamType::integer: return NW_TEXT("a whole number");
    case ParamType::real: return NW_TEXT("a number");
    case ParamType::string: return NW_TEXT("a text");
    case ParamType::integers: return NW_TEXT("a list of whole numbers");
    case ParamType::reals: return NW_TEXT("a list of numbers");
    case ParamType::strings: return NW_TEXT("a list of texts");
    case ParamType::reference: return NW_TEXT("a name or an object with class_name and config");
    case ParamType::any: break;
    }
    return NW_TEXT("a value");
}

void Field<bool>::read(const Value& value, bool& member)
{
    if (!value.is_boolean()) throw WrongType{};
    member = value.get<bool>();
}

void Field<int>::read(const Value& value, int& member)
{
    if (!value.is_number()) throw WrongType{};
    const double number = value.get<double>();
    if (!(std::fabs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number))
        throw WrongType{};
    member = static_cast<int>(number);
}

void Field<double>::read(const Value& value, double& member)
{
    if (!value.is_number()) throw WrongType{};
    member = value.get<double>();
}

void Field<std::string>::read(const Value& value, std::string& member)
{
    if (!value.is_string()) throw WrongType{};
    member = value.get<std::string>();
}

const Value& listItems(const Value& value)
{
    if (value.is_array()) return value;
    if (value.is_object() && value.value("class_name", "") == "__tuple__" && value.contains("items")
        && value["items"].is_array())
        return value["items"];
    throw WrongType{};
}

} // namespace netwright
