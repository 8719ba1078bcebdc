#include "engine/formats/zip_writer.h"

#include "engine/base/error.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace netwright {
namespace {

// Field values of the zip format (PKWARE's APPNOTE).
constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kCentralHeader = 0x02014B50;
constexpr std::uint32_t kEndOfDirectory = 0x06054B50;
constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kMadeByUnix = 3 << 8 | kVersion;
constexpr std::uint16_t kUtf8Name = 1 << 11;
constexpr std::uint16_t kFirstDay = 1 << 5 | 1; // 1980-01-01
constexpr std::uint32_t kOwnerReadsAndWrites = 0600U << 16;

class Sink {
public:
    explicit Sink(std::vector<std::byte>& bytes) : m_bytes(bytes) { }
    template <class Number>
    Sink& put(Number number)
    {
        for (std::size_t i = 0; i < sizeof number; ++i)
            m_bytes.push_back(static_cast<std::byte>(number >> (8 * i)));
        return *this;
    }
    Sink& put(std::span<const std::byte> bytes)
    {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }

private:
    std::vector<std::byte>& m_bytes;
};

std::uint32_t checksumOf(std::span<const std::byte> bytes)
{
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::uint16_t flagsFor(const std::string& name)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return std::all_of(name.begin(), name.end(), isAscii) ? 0 : kUtf8Name;
}

std::uint32_t small(std::uint64_t number)
{
    if (number >= std::numeric_limits<std::uint32_t>::max())
        throw FormatError(NW_TEXT("Zip: expected less than 4 GiB to write, received more."));
    return static_cast<std::uint32_t>(number);
}

} // namespace

void ZipWriter::add(const std::string& name, std::string_view content)
{
    add(name, std::as_bytes(std::span(content)));
}

void ZipWriter::add(const std::string& name, std::span<const std::byte> content)
{
    if (name.size() > std::numeric_limits<std::uint16_t>::max())
        throw FormatError(
            NW_TEXT("Zip: expected a member name of at most 65535 bytes, received %1."),
            name.size());
    const Member member{name, checksumOf(content), content.size(), m_bytes.size()};
    Sink sink(m_bytes);
    sink.put(kLocalHeader).put(kVersion).put(flagsFor(name)).put(std::uint16_t{0});
    sink.put(std::uint16_t{0}).put(kFirstDay).put(member.checksum);
    sink.put(small(member.size)).put(small(member.size));
    sink.put(static_cast<std::uint16_t>(name.size())).put(std::uint16_t{0});
    sink.put(std::as_bytes(std::span(name))).put(content);
    m_members.push_back(member);
}

std::vector<std::byte> ZipWriter::finish() const
{
    if (m_members.size() >= std::numeric_limits<std::uint16_t>::max())
        throw FormatError(
            NW_TEXT("Zip: expected less than 65535 members, received %1."), m_members.size());
    std::vector<std::byte> bytes = m_bytes;
    Sink sink(bytes);
    for (const Member& member : m_members) {
        sink.put(kCentralHeader).put(kMadeByUnix).put(kVersion).put(flagsFor(member.name));
        sink.put(std::uint16_t{0}).put(std::uint16_t{0}).put(kFirstDay).put(member.checksum);
        sink.put(small(member.size)).put(small(member.size));
        sink.put(static_cast<std::uint16_t>(member.name.size())).put(std::uint16_t{0});
        sink.put(std::uint16_t{0}).put(std::uint16_t{0}).put(std::uint16_t{0});
        sink.put(kOwnerReadsAndWrites).put(small(member.offset));
        sink.put(std::as_bytes(std::span(member.name)));
    }
    const std::uint32_t start = small(m_bytes.size());
    const std::uint32_t size = small(bytes.size() - m_bytes.size());
    const auto count = static_cast<std::uint16_t>(m_members.size());
    sink.put(kEndOfDirectory).put(std::uint16_t{0}).put(std::uint16_t{0}).put(count).put(count);
    sink.put(size).put(start).put(std::uint16_t{0});
    return bytes;
}

} // namespace netwright
