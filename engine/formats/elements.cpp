#include "engine/formats/elements.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace netwright {
namespace {

void reverseBytes(std::byte* data, std::size_t count, std::size_t size)
{
    if (size < 2) return;
    for (std::size_t i = 0; i < count; ++i) std::reverse(data + i * size, data + (i + 1) * size);
}

// Any byte but zero is true; other values in a bool are undefined behaviour.
void normalizeBooleans(Array& array)
{
    if (array.dtype() != DType::boolean) return;
    for (std::size_t i = 0; i < array.bytes(); ++i)
        array.data()[i] = array.data()[i] == std::byte{0} ? std::byte{0} : std::byte{1};
}

} // namespace

std::optional<std::uint64_t> denseBytes(
    std::span<const Dimension> lengths, std::uint64_t elementSize, std::uint64_t limit)
{
    // Zero lengths are left out, as the others must be sensible beside them too.
    std::uint64_t bytes = elementSize;
    bool isEmpty = false;
    for (const Dimension length : lengths) {
        if (length < 0) return std::nullopt;
        isEmpty = isEmpty || length == 0;
        if (length == 0) continue;
        if (bytes > limit / static_cast<std::uint64_t>(length)) return std::nullopt;
        bytes *= static_cast<std::uint64_t>(length);
    }
    return isEmpty ? 0 : bytes;
}

Array arrayFromBytes(
    const Shape& shape, DType dtype, std::span<const std::byte> bytes, ByteOrder order)
{
    Array array(shape, dtype);
    assert(bytes.size() == array.bytes());
    if (!bytes.empty()) std::memcpy(array.data(), bytes.data(), bytes.size());
    if (order == ByteOrder::big) reverseBytes(array.data(), array.count(), sizeOf(dtype));
    normalizeBooleans(array);
    return array;
}

Array arrayFromFortranBytes(
    const Shape& shape, DType dtype, std::span<const std::byte> bytes, ByteOrder order)
{
    std::vector<Dimension> reversed(shape.begin(), shape.end());
    std::reverse(reversed.begin(), reversed.end());
    const Array source = arrayFromBytes(Shape(reversed), dtype, bytes, order);
    Array array(shape, dtype);
    const std::size_t size = sizeOf(dtype);
    std::vector<Dimension> index(reversed.size(), 0);
    for (std::size_t i = 0; i < array.count(); ++i) {
        std::size_t from = 0, stride = 1;
        for (int axis = 0; axis < shape.rank(); ++axis) {
            from += stride * static_cast<std::size_t>(index[static_cast<std::size_t>(axis)]);
            stride *= static_cast<std::size_t>(shape[axis]);
        }
        std::memcpy(array.data() + i * size, source.data() + from * size, size);
        for (int axis = shape.rank() - 1; axis >= 0; --axis) {
            Dimension& position = index[static_cast<std::size_t>(axis)];
            if (++position < shape[axis]) break;
            position = 0;
        }
    }
    return array;
}

std::string shown(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    std::string result(text.substr(0, kLongest));
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    return text.size() > kLongest ? result + "..." : result;
}

} // namespace netwright
