#include "engine/formats/npy.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace netwright {
namespace {

// A text of the file as UTF-8; zeros at its end are filling.
std::string textIn(const NpyHeader& header, std::span<const std::byte> item)
{
    std::string text;
    if (header.characterBytes == 1) {
        text.assign(reinterpret_cast<const char*>(item.data()), item.size());
        text.resize(text.find_last_not_of('\0') + 1);
        return isUtf8(text) ? text : utf8FromLatin1(text);
    }
    std::u32string characters;
    for (std::size_t i = 0; i < item.size(); i += 4) {
        std::uint32_t character = 0;
        for (std::size_t byte = 0; byte < 4; ++byte) {
            const std::size_t place = header.order == ByteOrder::big ? 3 - byte : byte;
            character |= std::to_integer<std::uint32_t>(item[i + place]) << (8 * byte);
        }
        characters += static_cast<char32_t>(character);
    }
    characters.resize(characters.find_last_not_of(U'\0') + 1);
    for (const char32_t character : characters) {
        const bool isCharacter
            = character < 0xD800 || (character > 0xDFFF && character <= 0x10FFFF);
        appendUtf8(text, isCharacter ? character : kReplacementCharacter);
    }
    return text;
}

// The handles of texts as if the file held them.
std::vector<std::byte> handlesIn(const NpyHeader& header, std::span<const std::byte> bytes)
{
    const auto count = static_cast<std::size_t>(header.shape.count());
    const auto size = static_cast<std::size_t>(header.characters * header.characterBytes);
    std::vector<std::byte> result(count * sizeOf(DType::string));
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t handle = internString(textIn(header, bytes.subspan(i * size, size)));
        std::memcpy(result.data() + i * sizeof(handle), &handle, sizeof(handle));
    }
    return result;
}

Array makeArray(const NpyHeader& header, std::span<const std::byte> bytes)
{
    if (header.dtype == DType::string && header.characterBytes > 0) {
        NpyHeader plain = header;
        plain.characterBytes = 0;
        plain.order = ByteOrder::little;
        return makeArray(plain, handlesIn(header, bytes));
    }
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
