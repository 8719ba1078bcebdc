#pragma once

#include "engine/arrays/dtype.h"
#include "engine/arrays/shape.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace netwright {

// Concrete numbers: a shape, a dtype and dense row-major storage aligned to 64 bytes.
// A copy shares the storage (like a handle); clone() does not. Not synchronized.
class Array {
public:
    // Scalar float32 0.
    Array();
    // Uninitialized is never seen: the storage starts as zeros.
    Array(Shape shape, DType dtype);
    // Values are copied. The count must be that of the shape.
    template <class T>
    Array(Shape shape, std::span<const T> values);
    // Storage that somebody else owns; `owner` keeps it alive.
    Array(Shape shape, DType dtype, std::byte* data, std::shared_ptr<void> owner);

    template <class T>
    static Array of(Shape shape, const std::vector<T>& values)
    {
        return Array(std::move(shape), std::span<const T>(values));
    }
    // A scalar of the given dtype.
    static Array scalar(double value, DType dtype = DType::float32);
    static Array filled(Shape shape, double value, DType dtype = DType::float32);

    const Shape& shape() const { return m_shape; }
    DType dtype() const { return m_dtype; }
    std::size_t count() const { return m_count; }
    std::size_t bytes() const { return m_count * sizeOf(m_dtype); }

    std::byte* data() { return m_data; }
    const std::byte* data() const { return m_data; }
    // Asserts that T is the dtype.
    template <class T>
    std::span<T> as();
    template <class T>
    std::span<const T> as() const;

    // One element as double, whatever the dtype; index counts row-major.
    double at(std::size_t index) const;
    void set(std::size_t index, double value);

    Array clone() const;
    // Same storage, other shape; counts must agree (ShapeError).
    Array reshaped(Shape shape) const;
    // Converted copy; the same handle where the dtype is already right.
    Array cast(DType dtype) const;
    // Rows first … last-1 of the first axis; same storage.
    Array rows(Dimension first, Dimension last) const;
    // Copies all bytes of `other`, which must have the same shape and dtype (ShapeError).
    void assign(const Array& other);
    bool isShared() const { return m_owner.use_count() > 1; }

private:
    Shape m_shape;
    DType m_dtype = DType::float32;
    std::size_t m_count = 1;
    std::byte* m_data = nullptr;
    std::shared_ptr<void> m_owner;
};

// 64-byte aligned zeroed memory.
std::shared_ptr<std::byte> allocateAligned(std::size_t bytes);

// bfloat16 and float16 as their 16 bits.
float fromBfloat16(std::uint16_t bits);
std::uint16_t toBfloat16(float value);
float fromFloat16(std::uint16_t bits);
std::uint16_t toFloat16(float value);

} // namespace netwright
