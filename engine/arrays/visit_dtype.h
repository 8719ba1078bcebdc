#pragma once

#include "engine/arrays/dtype.h"
#include "engine/base/error.h"

#include <type_traits>

namespace netwright {

// The 16-bit floats as they are stored; array.h converts their bits.
struct Bfloat16 {
    std::uint16_t bits = 0;
};
struct Float16 {
    std::uint16_t bits = 0;
};
template <class T>
inline constexpr bool kIsHalf = std::is_same_v<T, Bfloat16> || std::is_same_v<T, Float16>;

// Calls action with a value of the C++ type that stands for a dtype of numbers, and returns what it
// does. Throws ConfigError for strings.
template <class Action>
decltype(auto) visitDType(DType dtype, Action&& action)
{
    switch (dtype) {
    case DType::boolean: return action(bool{});
    case DType::int8: return action(std::int8_t{});
    case DType::uint8: return action(std::uint8_t{});
    case DType::int16: return action(std::int16_t{});
    case DType::uint16: return action(std::uint16_t{});
    case DType::int32: return action(std::int32_t{});
    case DType::uint32: return action(std::uint32_t{});
    case DType::int64: return action(std::int64_t{});
    case DType::uint64: return action(std::uint64_t{});
    case DType::bfloat16: return action(Bfloat16{});
    case DType::float16: return action(Float16{});
    case DType::float64: return action(double{});
    case DType::string: throw ConfigError(NW_TEXT("Array: expected numbers, received strings."));
    case DType::float32: break;
    }
    return action(float{});
}

} // namespace netwright
