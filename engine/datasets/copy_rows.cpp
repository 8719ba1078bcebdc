#include "engine/datasets/copy_rows.h"

#include "engine/arrays/array.h"

#include <cstring>

namespace netwright {
namespace {

// 16-bit floats as types of their own, so that conversion is chosen by type.
struct Bfloat16 {
    std::uint16_t bits;
};
struct Float16 {
    std::uint16_t bits;
};

template <class T>
T decoded(T value)
{
    return value;
}
float decoded(Bfloat16 value)
{
    return fromBfloat16(value.bits);
}
float decoded(Float16 value)
{
    return fromFloat16(value.bits);
}

template <class To, class From>
To encoded(From value)
{
    if constexpr (std::is_same_v<To, Bfloat16>)
        return {toBfloat16(static_cast<float>(value))};
    else if constexpr (std::is_same_v<To, Float16>)
        return {toFloat16(static_cast<float>(value))};
    else
        return static_cast<To>(value);
}

template <class Action>
void withType(DType dtype, Action action)
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
    case DType::float32: return action(float{});
    case DType::float64: return action(double{});
    }
}

template <class From, class To>
void convert(const From* from, std::size_t count, float divisor, To* to)
{
    if (divisor == 1.0F)
        for (std::size_t i = 0; i < count; ++i) to[i] = encoded<To>(decoded(from[i]));
    else if constexpr (sizeof(From) <= 2)
        for (std::size_t i = 0; i < count; ++i)
            to[i] = encoded<To>(static_cast<float>(decoded(from[i])) / divisor);
    else
        for (std::size_t i = 0; i < count; ++i)
            to[i] = encoded<To>(static_cast<double>(decoded(from[i])) / divisor);
}

// A copy whose size the compiler knows is a few moves.
template <std::size_t Bytes>
void copyFixed(const std::byte* from, std::span<const std::int64_t> rows, std::byte* to)
{
    for (const std::int64_t row : rows) {
        std::memcpy(to, from + static_cast<std::size_t>(row) * Bytes, Bytes);
        to += Bytes;
    }
}

void copyEqual(
    const std::byte* from, std::size_t bytes, std::span<const std::int64_t> rows, std::byte* to)
{
    switch (bytes) {
    case 0: return;
    case 1: return copyFixed<1>(from, rows, to);
    case 2: return copyFixed<2>(from, rows, to);
    case 4: return copyFixed<4>(from, rows, to);
    case 8: return copyFixed<8>(from, rows, to);
    case 12: return copyFixed<12>(from, rows, to);
    case 16: return copyFixed<16>(from, rows, to);
    case 32: return copyFixed<32>(from, rows, to);
    case 40: return copyFixed<40>(from, rows, to);
    case 64: return copyFixed<64>(from, rows, to);
    default: break;
    }
    for (const std::int64_t row : rows) {
        std::memcpy(to, from + static_cast<std::size_t>(row) * bytes, bytes);
        to += bytes;
    }
}

} // namespace

void copyRows(const RowBlock& from, std::span<const std::int64_t> rows, std::byte* to, DType toType)
{
    if (from.dtype == toType && from.divisor == 1.0F)
        return copyEqual(from.data, from.width * sizeOf(toType), rows, to);
    withType(from.dtype, [&](auto fromKind) {
        using From = decltype(fromKind);
        withType(toType, [&](auto toKind) {
            using To = decltype(toKind);
            const auto* const source = reinterpret_cast<const From*>(from.data);
            auto* target = reinterpret_cast<To*>(to);
            for (const std::int64_t row : rows) {
                convert(source + static_cast<std::size_t>(row) * from.width, from.width,
                    from.divisor, target);
                target += from.width;
            }
        });
    });
}

void convertRows(const RowBlock& from, std::size_t count, std::byte* to, DType toType)
{
    const std::int64_t first = 0;
    RowBlock whole = from;
    whole.width *= count;
    copyRows(whole, {&first, 1}, to, toType);
}

} // namespace netwright
