#include "engine/formats/idx.h"

#include "engine/base/error.h"
#include "engine/formats/elements.h"
#include "engine/formats/file.h"
#include "engine/formats/gzip.h"

#include <algorithm>
#include <array>
#include <optional>

namespace netwright {
namespace {

struct Kind {
    unsigned code;
    DType dtype;
};

constexpr std::array<Kind, 6> kKinds{{{0x08, DType::uint8}, {0x09, DType::int8},
    {0x0B, DType::int16}, {0x0C, DType::int32}, {0x0D, DType::float32}, {0x0E, DType::float64}}};

std::optional<DType> dtypeOf(unsigned code)
{
    for (const Kind& kind : kKinds)
        if (kind.code == code) return kind.dtype;
    return std::nullopt;
}

unsigned byteAt(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<unsigned>(bytes[index]);
}

} // namespace

Array readIdx(std::span<const std::byte> file, const std::string& who)
{
    if (isGzip(file)) return readIdx(gunzip(file, who, kArrayBytesLimit), who);
    const auto dtype = file.size() < 4 || byteAt(file, 0) != 0 || byteAt(file, 1) != 0
        ? std::nullopt
        : dtypeOf(byteAt(file, 2));
    if (!dtype)
        throw FormatError(
            NW_TEXT("%1: expected an IDX file as the MNIST digits are, received something else."),
            who);
    const std::size_t rank = byteAt(file, 3);
    const std::size_t start = 4 + 4 * rank;
    if (file.size() < start) throw FormatError(NW_TEXT("%1: the IDX header is cut off."), who);
    std::vector<Dimension> lengths;
    for (std::size_t at = 4; at < start; at += 4)
        lengths.push_back(byteAt(file, at) << 24 | byteAt(file, at + 1) << 16
            | byteAt(file, at + 2) << 8 | byteAt(file, at + 3));
    const Shape shape(lengths);
    const auto bytes = denseBytes(lengths, sizeOf(*dtype));
    if (!bytes)
        throw FormatError(
            NW_TEXT("%1: the array of shape %2 is larger than allowed."), who, shape.text());
    if (file.size() - start != *bytes)
        throw FormatError(NW_TEXT("%1: expected %2 bytes for shape %3, received %4."), who, *bytes,
            shape.text(), file.size() - start);
    return arrayFromBytes(shape, *dtype, file.subspan(start), ByteOrder::big);
}

Array readIdxFile(const std::filesystem::path& path)
{
    return readIdx(readFile(path), path.string());
}

std::vector<std::byte> writeIdx(const Array& array)
{
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
        [&](const Kind& candidate) { return candidate.dtype == array.dtype(); });
    if (kind == kKinds.end())
        throw FormatError(
            NW_TEXT("IDX: expected uint8, int8, int16, int32, float32 or float64, received %1."),
            nameOf(array.dtype()));
    std::vector<std::byte> file = {std::byte{0}, std::byte{0}, static_cast<std::byte>(kind->code),
        static_cast<std::byte>(array.shape().rank())};
    for (const Dimension length : array.shape())
        for (int shift = 24; shift >= 0; shift -= 8)
            file.push_back(static_cast<std::byte>(length >> shift));
    const Array swapped = arrayFromBytes(
        array.shape(), array.dtype(), {array.data(), array.bytes()}, ByteOrder::big);
    file.insert(file.end(), swapped.data(), swapped.data() + swapped.bytes());
    return file;
}

} // namespace netwright
