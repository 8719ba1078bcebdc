#include "engine/formats/event_records.h"

#include "engine/formats/file.h"

#include <array>
#include <cerrno>
#include <string>

namespace netwright {
namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78U; // reflected
constexpr std::uint32_t kMask = 0xA282EAD8U;

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t remainder = i;
        for (int bit = 0; bit < 8; ++bit)
            remainder = (remainder >> 1) ^ ((remainder & 1U) != 0 ? kPolynomial : 0U);
        table[i] = remainder;
    }
    return table;
}

std::uint32_t crc32c(std::span<const std::byte> bytes)
{
    static constexpr std::array<std::uint32_t, 256> kTable = makeTable();
    std::uint32_t sum = ~0U;
    for (const std::byte byte : bytes)
        sum = kTable[(sum ^ std::to_integer<std::uint32_t>(byte)) & 0xFFU] ^ (sum >> 8);
    return ~sum;
}

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

void append(std::string& text, std::uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; ++i) text += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

} // namespace

std::uint32_t maskedCrc32c(std::span<const std::byte> bytes)
{
    const std::uint32_t sum = crc32c(bytes);
    return ((sum >> 15) | (sum << 17)) + kMask;
}

RecordWriter::RecordWriter(std::filesystem::path path)
    : m_path(std::move(path)), m_file(m_path, std::ios::binary | std::ios::trunc)
{
    check();
}

void RecordWriter::write(std::string_view record)
{
    std::string head;
    append(head, record.size(), 8);
    append(head, maskedCrc32c(bytesOf(head)), 4);
    std::string tail;
    append(tail, maskedCrc32c(bytesOf(record)), 4);
    m_file << head << record << tail;
    check();
}

void RecordWriter::flush()
{
    m_file.flush();
    check();
}

void RecordWriter::check()
{
    if (!m_file) throw writeError(m_path, errno);
}

} // namespace netwright
