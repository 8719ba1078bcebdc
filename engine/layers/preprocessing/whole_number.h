#pragma once

#include "engine/base/field.h"

#include <cstdint>

namespace netwright {

// Settings that may exceed 32 bits: keys of hash functions, identifiers in data.
template <>
struct Field<std::int64_t> {
    static constexpr ParamType type = ParamType::integer;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(std::int64_t value) { return value; }
    static void read(const Value& value, std::int64_t& member)
    {
        if (!value.is_number_integer()) throw WrongType{};
        member = value.get<std::int64_t>();
    }
};

template <>
inline constexpr ParamType kListType<std::int64_t> = ParamType::integers;

} // namespace netwright
