#pragma once

#include "engine/base/field.h"

#include <vector>

namespace netwright {

// A setting that is one axis or a list of them; written as it was given.
struct OneOrMoreAxes {
    std::vector<int> values;
    bool isList = false;
};

template <>
struct Field<OneOrMoreAxes> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const OneOrMoreAxes& given)
    {
        return given.isList ? Value(given.values) : Value(given.values.front());
    }
    static void read(const Value& value, OneOrMoreAxes& member)
    {
        OneOrMoreAxes given{.values = {0}, .isList = !value.is_number()};
        if (given.isList)
            Field<std::vector<int>>::read(value, given.values);
        else
            Field<int>::read(value, given.values.front());
        if (given.values.empty()) throw WrongType{};
        member = std::move(given);
    }
};

} // namespace netwright
