#pragma once

#include "engine/constraints/constraint.h"

namespace netwright {

// The setting "axis" of the norm constraints: one axis or a list, written as it was given.
struct NormAxes {
    std::vector<int> axes = {0};
    bool isList = false;
    bool operator==(const NormAxes&) const = default;
};
template <>
struct Field<NormAxes> {
    static constexpr ParamType type = ParamType::integers;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const NormAxes& axes);
    static void read(const Value& value, NormAxes& axes);
};

// Euclidean lengths along the axes, which stay with length 1.
Tensor normsOf(const Tensor& weight, const NormAxes& axes);
// The weight with norms that were `norms` and shall be `desired`. Source: keras.constraints.
Tensor scaledTo(const Tensor& weight, const Tensor& norms, const Tensor& desired);

} // namespace netwright
