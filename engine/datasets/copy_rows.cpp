#include "engine/datasets/copy_rows.h"

#include "engine/arrays/array.h"
#include "engine/arrays/visit_dtype.h"

#include <cstring>

namespace netwright {
namespace {

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
    visitDType(from.dtype, [&](auto fromKind) {
        using From = decltype(fromKind);
        visitDType(toType, [&](auto toKind) {
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
