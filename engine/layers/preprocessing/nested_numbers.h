#pragma once

#include "engine/arrays/array.h"
#include "engine/base/field.h"

#include <vector>

namespace netwright {

// A setting that is a number, or lists of numbers in lists, as NumPy's tolist() writes an array.
struct NestedNumbers {
    Shape shape;
    std::vector<double> values{0.0};

    Array array() const { return Array::of(shape, values); }
};

template <>
struct Field<NestedNumbers> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const NestedNumbers& numbers);
    // Lists of one level must be equally long.
    static void read(const Value& value, NestedNumbers& member);
};

} // namespace netwright
