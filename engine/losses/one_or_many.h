#pragma once

#include "engine/base/field.h"

#include <vector>

namespace netwright {

// A setting that is one value or a list of them, and is written as it was given.
template <class T>
struct OneOrMany {
    std::vector<T> values;
    bool isList = false;
};

template <class T>
struct Field<OneOrMany<T>> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const OneOrMany<T>& member)
    {
        return member.isList ? Field<std::vector<T>>::write(member.values)
                             : Field<T>::write(member.values.at(0));
    }
    static void read(const Value& value, OneOrMany<T>& member)
    {
        OneOrMany<T> result{.values = std::vector<T>(1), .isList = !value.is_number()};
        if (result.isList)
            Field<std::vector<T>>::read(value, result.values);
        else
            Field<T>::read(value, result.values[0]);
        member = std::move(result);
    }
};

} // namespace netwright
