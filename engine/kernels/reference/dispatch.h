#pragma once

#include "engine/arrays/visit_dtype.h"

#include <optional>

namespace netwright::reference {

// Calls action with a value of the C++ type of the dtype; nothing for the 16-bit floats, which
// are cast first, and for strings.
template <class Action>
auto forNumber(DType dtype, Action action) -> decltype(action(float{}))
{
    using Result = decltype(action(float{}));
    if (dtype == DType::string) return std::nullopt;
    return visitDType(dtype, [&](auto kind) -> Result {
        if constexpr (kIsHalf<decltype(kind)>)
            return std::nullopt;
        else
            return action(kind);
    });
}

// The same for what moves or compares elements: texts count as the numbers that their handles are.
template <class Action>
auto forHandle(DType dtype, Action action) -> decltype(action(float{}))
{
    return forNumber(dtype == DType::string ? DType::uint64 : dtype, action);
}

template <class Action>
auto forFloat(DType dtype, Action action) -> decltype(action(float{}))
{
    if (dtype == DType::float32) return action(float{});
    if (dtype == DType::float64) return action(double{});
    return std::nullopt;
}

} // namespace netwright::reference
