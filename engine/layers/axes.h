#pragma once

#include "engine/arrays/shape.h"
#include "engine/base/error.h"
#include "engine/base/field.h"

#include <algorithm>
#include <string>
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

// The axes of a setting as numbers counted from the first, in the order given. Throws ShapeError
// for one that the input does not have, and for one that comes twice.
inline std::vector<int> axesOf(
    const std::string& who, const Shape& input, const OneOrMoreAxes& given)
{
    std::vector<int> axes;
    for (const int axis : given.values) {
        const int counted = axis < 0 ? axis + input.rank() : axis;
        const bool isNew = std::find(axes.begin(), axes.end(), counted) == axes.end();
        if (counted < 0 || counted >= input.rank() || !isNew)
            throw ShapeError(NW_TEXT("%1: axis must name different axes of the input, received %2 "
                                     "for the shape %3."),
                who, axis, input);
        axes.push_back(counted);
    }
    return axes;
}

} // namespace netwright
