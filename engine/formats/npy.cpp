#include "engine/formats/npy.h"

#include "engine/base/error.h"
#include "engine/formats/file.h"

#include <algorithm>
#include <cerrno>

namespace netwright {
namespace {

Array makeArray(const NpyHeader& header, std::span<const std::byte> bytes)
{
    return header.isFortran ? arrayFromFortranBytes(header.shape, header.dtype, bytes, header.order)
                            : arrayFromBytes(header.shape, header.dtype, bytes, header.order);
}

[[noreturn]] void throwCutOff(const std::string& who, std::uint64_t expected, std::uint64_t got)
{
    throw FormatError(
        NW_TEXT("%1: expected %2 bytes of numbers, received %3: the array is cut off."), who,
        expected, got);
}

} // namespace

Array readNpy(std::span<const std::byte> file, const std::string& who)
{
    const NpyHeader header = readNpyHeader(file, who);
    const std::span<const std::byte> numbers = file.subspan(header.offset);
    if (numbers.size() < header.bytes) throwCutOff(who, header.bytes, numbers.size());
    return makeArray(header, numbers.first(header.bytes));
}

Array readNpyFile(const std::filesystem::path& path)
{
    return readNpy(readFile(path), path.string());
}

void writeNpyFile(const std::filesystem::path& path, const Array& array)
{
    writeFileAtomically(path, writeNpy(array));
}

NpyReader::NpyReader(const std::filesystem::path& path) : m_who(path.string())
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) throw readError(path, ENOENT);
    const std::uint64_t size = std::filesystem::file_size(path, error);
    m_file.open(path, std::ios::binary);
    if (error || !m_file) throw readError(path, EACCES);
    std::vector<std::byte> start(std::min<std::uint64_t>(size, kNpyHeaderLimit));
    m_file.read(reinterpret_cast<char*>(start.data()), static_cast<std::streamsize>(start.size()));
    m_header = readNpyHeader(start, m_who);
    if (size - m_header.offset < m_header.bytes)
        throwCutOff(m_who, m_header.bytes, size - m_header.offset);
    if (m_header.isFortran) m_whole = readNpyFile(path);
}

Array NpyReader::readRows(Dimension first, Dimension last)
{
    const Dimension rows = m_header.shape.empty() ? 0 : m_header.shape.front();
    if (first < 0 || first > last || last > rows)
        throw ShapeError(NW_TEXT("%1: expected rows within 0 to %2, received %3 to %4."), m_who,
            rows, first, last);
    if (m_whole) return m_whole->rows(first, last).clone();
    NpyHeader part = m_header;
    part.shape.at(0) = last - first;
    const std::uint64_t rowBytes
        = rows == 0 ? 0 : m_header.bytes / static_cast<std::uint64_t>(rows);
    std::vector<std::byte> bytes(rowBytes * static_cast<std::uint64_t>(last - first));
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(
        m_header.offset + rowBytes * static_cast<std::uint64_t>(first)));
    m_file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    const auto got = static_cast<std::uint64_t>(m_file.gcount());
    if (got < bytes.size()) throwCutOff(m_who, bytes.size(), got);
    return makeArray(part, bytes);
}

} // namespace netwright
