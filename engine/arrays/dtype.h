#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace netwright {

// What an Array holds, with Keras's names: numbers, or handles of texts (strings.h).
enum class DType : std::uint8_t {
    boolean,
    int8,
    uint8,
    int16,
    uint16,
    int32,
    uint32,
    int64,
    uint64,
    bfloat16,
    float16,
    float32,
    float64,
    string,
};

// Bytes of one element.
std::size_t sizeOf(DType dtype);
// "float32", "bool", …
std::string_view nameOf(DType dtype);
// Throws ConfigError for a name that is not one of Keras's.
DType dtypeFromName(std::string_view name);
bool isFloat(DType dtype);

template <class T>
struct DTypeOf;
template <>
struct DTypeOf<bool> {
    static constexpr DType value = DType::boolean;
};
template <>
struct DTypeOf<std::int8_t> {
    static constexpr DType value = DType::int8;
};
template <>
struct DTypeOf<std::uint8_t> {
    static constexpr DType value = DType::uint8;
};
template <>
struct DTypeOf<std::int16_t> {
    static constexpr DType value = DType::int16;
};
template <>
struct DTypeOf<std::uint16_t> {
    static constexpr DType value = DType::uint16;
};
template <>
struct DTypeOf<std::int32_t> {
    static constexpr DType value = DType::int32;
};
template <>
struct DTypeOf<std::uint32_t> {
    static constexpr DType value = DType::uint32;
};
template <>
struct DTypeOf<std::int64_t> {
    static constexpr DType value = DType::int64;
};
template <>
struct DTypeOf<std::uint64_t> {
    static constexpr DType value = DType::uint64;
};
template <>
struct DTypeOf<float> {
    static constexpr DType value = DType::float32;
};
template <>
struct DTypeOf<double> {
    static constexpr DType value = DType::float64;
};

} // namespace netwright
