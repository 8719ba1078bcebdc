#include "engine/arrays/array.h"

#include "engine/arrays/visit_dtype.h"
#include "engine/base/error.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>

namespace netwright {
namespace {

constexpr std::size_t kAlignment = 64;

} // namespace

std::shared_ptr<std::byte> allocateAligned(std::size_t bytes)
{
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment + kAlignment;
    void* memory = std::aligned_alloc(kAlignment, rounded);
    if (memory == nullptr) throw std::bad_alloc();
    std::memset(memory, 0, rounded);
    return {static_cast<std::byte*>(memory), [](std::byte* p) { std::free(p); }};
}

Array::Array() : Array(Shape{}, DType::float32) { }

Array::Array(Shape shape, DType dtype) : m_shape(std::move(shape)), m_dtype(dtype)
{
    assert(m_shape.isKnown());
    m_count = static_cast<std::size_t>(m_shape.count());
    const auto storage = allocateAligned(bytes());
    m_data = storage.get();
    m_owner = storage;
}

template <class T>
Array::Array(Shape shape, std::span<const T> values) : Array(std::move(shape), DTypeOf<T>::value)
{
    assert(values.size() == m_count);
    std::uninitialized_copy(values.begin(), values.end(), reinterpret_cast<T*>(m_data));
}

Array::Array(Shape shape, DType dtype, std::byte* data, std::shared_ptr<void> owner)
    : m_shape(std::move(shape)), m_dtype(dtype), m_data(data), m_owner(std::move(owner))
{
    m_count = static_cast<std::size_t>(m_shape.count());
}

Array Array::scalar(double value, DType dtype)
{
    return filled(Shape{}, value, dtype);
}

Array Array::filled(Shape shape, double value, DType dtype)
{
    Array result(std::move(shape), dtype);
    for (std::size_t i = 0; i < result.count(); ++i) result.set(i, value);
    return result;
}

template <class T>
std::span<T> Array::as()
{
    assert(DTypeOf<T>::value == m_dtype);
    return {reinterpret_cast<T*>(m_data), m_count};
}

template <class T>
std::span<const T> Array::as() const
{
    assert(DTypeOf<T>::value == m_dtype);
    return {reinterpret_cast<const T*>(m_data), m_count};
}

#define NW_INSTANTIATE(T)                                                                          \
    template Array::Array(Shape, std::span<const T>);                                              \
    template std::span<T> Array::as<T>();                                                          \
    template std::span<const T> Array::as<T>() const;
NW_INSTANTIATE(std::int8_t)
NW_INSTANTIATE(std::uint8_t)
NW_INSTANTIATE(std::int16_t)
NW_INSTANTIATE(std::uint16_t)
NW_INSTANTIATE(std::int32_t)
NW_INSTANTIATE(std::uint32_t)
NW_INSTANTIATE(std::int64_t)
NW_INSTANTIATE(std::uint64_t)
NW_INSTANTIATE(float)
NW_INSTANTIATE(double)
template std::span<bool> Array::as<bool>();
template std::span<const bool> Array::as<bool>() const;
#undef NW_INSTANTIATE

double Array::at(std::size_t index) const
{
    assert(index < m_count);
    return visitDType(m_dtype, [&](auto kind) {
        using T = decltype(kind);
        const T value = reinterpret_cast<const T*>(m_data)[index];
        if constexpr (std::is_same_v<T, Bfloat16>)
            return static_cast<double>(fromBfloat16(value.bits));
        else if constexpr (std::is_same_v<T, Float16>)
            return static_cast<double>(fromFloat16(value.bits));
        else
            return static_cast<double>(value);
    });
}

void Array::set(std::size_t index, double value)
{
    assert(index < m_count);
    visitDType(m_dtype, [&](auto kind) {
        using T = decltype(kind);
        T& place = reinterpret_cast<T*>(m_data)[index];
        if constexpr (std::is_same_v<T, Bfloat16>)
            place.bits = toBfloat16(static_cast<float>(value));
        else if constexpr (std::is_same_v<T, Float16>)
            place.bits = toFloat16(static_cast<float>(value));
        else
            place = static_cast<T>(value);
    });
}

Array Array::clone() const
{
    Array copy(m_shape, m_dtype);
    std::memcpy(copy.m_data, m_data, bytes());
    return copy;
}

Array Array::reshaped(Shape shape) const
{
    if (shape.count() != m_shape.count())
        throw ShapeError(NW_TEXT("Array: cannot reshape %1 to %2."), m_shape.text(), shape.text());
    Array result = *this;
    result.m_shape = std::move(shape);
    return result;
}

Array Array::cast(DType dtype) const
{
    if (dtype == m_dtype) return *this;
    Array result(m_shape, dtype);
    for (std::size_t i = 0; i < m_count; ++i) result.set(i, at(i));
    return result;
}

Array Array::rows(Dimension first, Dimension last) const
{
    assert(m_shape.rank() > 0 && first >= 0 && first <= last && last <= m_shape.front());
    Shape shape = m_shape;
    shape.at(0) = last - first;
    const std::size_t stride
        = bytes() / static_cast<std::size_t>(std::max<Dimension>(m_shape.front(), 1));
    return Array(shape, m_dtype, m_data + static_cast<std::size_t>(first) * stride, m_owner);
}

void Array::assign(const Array& other)
{
    if (other.m_shape != m_shape || other.m_dtype != m_dtype)
        throw ShapeError(NW_TEXT("Array: expected %1 %2, received %3 %4."), nameOf(m_dtype),
            m_shape.text(), nameOf(other.m_dtype), other.m_shape.text());
    std::memcpy(m_data, other.m_data, bytes());
}

float fromBfloat16(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

std::uint16_t toBfloat16(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (std::isnan(value)) return static_cast<std::uint16_t>((bits >> 16) | 0x40);
    return static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}

float fromFloat16(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31;
    const int mantissa = bits & 1023;
    const float sign = (bits & 0x8000) != 0 ? -1.0F : 1.0F;
    if (exponent == 0) return sign * std::ldexp(static_cast<float>(mantissa), -24);
    if (exponent == 31) return mantissa != 0 ? NAN : sign * INFINITY;
    return sign * std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25);
}

std::uint16_t toFloat16(float value)
{
    const auto sign = static_cast<std::uint16_t>(std::signbit(value) ? 0x8000 : 0);
    const float size = std::fabs(value);
    if (std::isnan(value)) return static_cast<std::uint16_t>(sign | 0x7E00);
    if (size >= 65520.0F) return static_cast<std::uint16_t>(sign | 0x7C00);
    if (size < 6.103515625e-05F) // subnormal: multiples of 2^-24
        return static_cast<std::uint16_t>(
            sign | static_cast<int>(std::nearbyint(std::ldexp(size, 24))));
    int exponent = 0;
    const float fraction = std::frexp(size, &exponent); // 0.5 <= fraction < 1
    const int mantissa = static_cast<int>(std::nearbyint(std::ldexp(fraction, 11)));
    return static_cast<std::uint16_t>(sign | ((exponent + 13) * 1024 + mantissa));
}

} // namespace netwright
