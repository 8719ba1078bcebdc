#pragma once

#include "engine/arrays/dtype.h"

#include <optional>

namespace netwright::reference {

// Calls action with a value of the C++ type of the dtype; nothing for the 16-bit floats, which
// are cast first.
template <class Action>
auto forNumber(DType dtype, Action action) -> decltype(action(float{}))
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
    case DType::float32: return action(float{});
    case DType::float64: return action(double{});
    default: return std::nullopt;
    }
}

template <class Action>
auto forFloat(DType dtype, Action action) -> decltype(action(float{}))
{
    if (dtype == DType::float32) return action(float{});
    if (dtype == DType::float64) return action(double{});
    return std::nullopt;
}

} // namespace netwright::reference
