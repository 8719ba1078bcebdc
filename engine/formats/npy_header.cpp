#include "engine/formats/npy.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/formats/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace netwright {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

// The header is a Python literal: {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }
class HeaderParser {
public:
    HeaderParser(std::string_view text, const std::string& who) : m_text(text), m_who(who) { }

    std::string descr;
    bool isFortran = false;
    std::vector<Dimension> lengths;

    void parse()
    {
        expect('{');
        unsigned known = 0;
        while (!accept('}')) {
            known |= parseEntry();
            if (!accept(',') && peek() != '}') fail();
        }
        if (known != 7) fail();
    }

private:
    unsigned parseEntry()
    {
        const std::string key = quoted();
        expect(':');
        if (key == "descr") {
            if (peek() == '[')
                throw FormatError(
                    NW_TEXT("%1: expected an array of numbers, received records."), m_who);
            descr = quoted();
            return 1;
        }
        if (key == "fortran_order") {
            isFortran = boolean();
            return 2;
        }
        if (key != "shape") fail();
        parseShape();
        return 4;
    }

    void parseShape()
    {
        lengths.clear();
        expect('(');
        while (!accept(')')) {
            if (lengths.size() >= 32) fail(); // NumPy's own limit
            lengths.push_back(integer());
            accept('L'); // Python 2
            if (!accept(',') && peek() != ')') fail();
        }
    }

    Dimension integer()
    {
        peek();
        Dimension number = 0;
        const char* const end = m_text.data() + m_text.size();
        const auto result = std::from_chars(m_text.data(), end, number);
        if (result.ec != std::errc() || number < 0) fail();
        m_text.remove_prefix(static_cast<std::size_t>(result.ptr - m_text.data()));
        return number;
    }

    bool boolean()
    {
        peek();
        for (const std::string_view word : {"True", "False"}) {
            if (m_text.substr(0, word.size()) != word) continue;
            m_text.remove_prefix(word.size());
            return word == "True";
        }
        fail();
    }

    std::string quoted()
    {
        const char quote = peek();
        if (quote != '\'' && quote != '"') fail();
        const std::size_t end = m_text.find(quote, 1);
        if (end == std::string_view::npos) fail();
        const std::string result(m_text.substr(1, end - 1));
        m_text.remove_prefix(end + 1);
        return result;
    }

    char peek()
    {
        const std::size_t start = m_text.find_first_not_of(" \t\n");
        m_text.remove_prefix(std::min(start, m_text.size()));
        return m_text.empty() ? '\0' : m_text.front();
    }

    bool accept(char c)
    {
        if (peek() != c || m_text.empty()) return false;
        m_text.remove_prefix(1);
        return true;
    }

    void expect(char c)
    {
        if (!accept(c)) fail();
    }

    [[noreturn]] void fail() const
    {
        throw FormatError(NW_TEXT("%1: the header of the .npy array is damaged."), m_who);
    }

    std::string_view m_text;
    const std::string& m_who;
};

struct Kind {
    std::string_view code;
    DType dtype;
};

constexpr std::array<Kind, 13> kKinds{{{"b1", DType::boolean}, {"i1", DType::int8},
    {"u1", DType::uint8}, {"i2", DType::int16}, {"u2", DType::uint16}, {"i4", DType::int32},
    {"u4", DType::uint32}, {"i8", DType::int64}, {"u8", DType::uint64}, {"V2", DType::bfloat16},
    {"f2", DType::float16}, {"f4", DType::float32}, {"f8", DType::float64}}};

DType dtypeOf(std::string_view descr, const std::string& who)
{
    const std::string_view marks = "<>|=";
    if (!descr.empty() && marks.find(descr.front()) != std::string_view::npos)
        for (const Kind& kind : kKinds)
            if (descr.substr(1) == kind.code) return kind.dtype;
    throw FormatError(NW_TEXT("%1: expected an array of numbers, received the NumPy type \"%2\"."),
        who, shown(descr));
}

// Texts of a fixed length: "<U5" of Unicode characters, "|S5" of bytes.
bool readTextType(std::string_view descr, NpyHeader& header)
{
    if (descr.size() < 3 || (descr[1] != 'U' && descr[1] != 'S')) return false;
    if (std::string_view("<>|=").find(descr.front()) == std::string_view::npos) return false;
    const char* const end = descr.data() + descr.size();
    const auto result = std::from_chars(descr.data() + 2, end, header.characters);
    constexpr std::uint64_t kLongest = std::uint64_t{1} << 30;
    if (result.ec != std::errc() || result.ptr != end || header.characters > kLongest) return false;
    header.dtype = DType::string;
    header.characterBytes = descr[1] == 'U' ? 4 : 1;
    return true;
}

std::size_t byteAt(std::span<const std::byte> bytes, std::size_t index)
{
    return std::to_integer<std::size_t>(bytes[index]);
}

// Where the header's text starts and ends.
std::pair<std::size_t, std::size_t> textRange(
    std::span<const std::byte> start, const std::string& who)
{
    if (start.size() < 12 || std::memcmp(start.data(), kMagic.data(), kMagic.size()) != 0)
        throw FormatError(NW_TEXT("%1: expected a .npy array, received something else."), who);
    const std::size_t version = byteAt(start, 6);
    if (version < 1 || version > 3)
        throw FormatError(
            NW_TEXT("%1: expected version 1 to 3 of the .npy format, received %2."), who, version);
    std::size_t length = byteAt(start, 8) | byteAt(start, 9) << 8;
    if (version > 1) length |= byteAt(start, 10) << 16 | byteAt(start, 11) << 24;
    const std::size_t begin = version == 1 ? 10 : 12;
    if (length > start.size() - begin)
        throw FormatError(NW_TEXT("%1: the header of the .npy array is cut off."), who);
    return {begin, begin + length};
}

} // namespace

NpyHeader readNpyHeader(std::span<const std::byte> start, const std::string& who)
{
    const auto [begin, end] = textRange(start, who);
    const auto* const text = reinterpret_cast<const char*>(start.data());
    HeaderParser parser({text + begin, end - begin}, who);
    parser.parse();
    NpyHeader header{.isFortran = parser.isFortran};
    if (!readTextType(parser.descr, header)) header.dtype = dtypeOf(parser.descr, who);
    if (parser.descr.front() == '>') header.order = ByteOrder::big;
    const bool isText = header.dtype == DType::string;
    const std::uint64_t itemBytes
        = isText ? header.characters * header.characterBytes : sizeOf(header.dtype);
    const auto bytes = denseBytes(parser.lengths, itemBytes);
    // Empty texts take no bytes of the file, but handles in memory.
    constexpr std::uint64_t kEmptyTextsLimit = std::uint64_t{1} << 27;
    const std::uint64_t limit = itemBytes == 0 ? kEmptyTextsLimit : kArrayBytesLimit;
    if (!bytes || !denseBytes(parser.lengths, sizeOf(header.dtype), limit))
        throw FormatError(NW_TEXT("%1: the array of shape %2 is larger than allowed."), who,
            Shape(parser.lengths).text());
    header.shape = Shape(parser.lengths);
    header.offset = end;
    header.bytes = *bytes;
    return header;
}

namespace {

// The texts as NumPy's fixed-length Unicode, with the length of the longest.
std::vector<char32_t> unicodeOf(const Array& strings, std::size_t& characters)
{
    std::vector<std::u32string> texts;
    characters = 1;
    for (std::string_view text : textsOf(strings)) {
        std::u32string& unicode = texts.emplace_back();
        while (!text.empty()) unicode += takeCharacter(text);
        characters = std::max(characters, unicode.size());
    }
    std::vector<char32_t> result;
    result.reserve(texts.size() * characters);
    for (std::u32string& text : texts) {
        text.resize(characters, U'\0');
        result.insert(result.end(), text.begin(), text.end());
    }
    return result;
}

std::string typeCode(const Array& array)
{
    std::string code(sizeOf(array.dtype()) == 1 ? "|" : "<");
    for (const Kind& kind : kKinds)
        if (kind.dtype == array.dtype()) code += kind.code;
    return code;
}

std::vector<std::byte> npyFile(
    const std::string& type, const Shape& shape, std::span<const std::byte> content)
{
    std::string text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (";
    for (int axis = 0; axis < shape.rank(); ++axis)
        text += (axis > 0 ? ", " : "") + std::to_string(shape[axis]);
    text += shape.rank() == 1 ? ",), }" : "), }";
    constexpr std::size_t kPreamble = 10, kAlignment = 64;
    text.append(kAlignment - (kPreamble + text.size() + 1) % kAlignment, ' ');
    text += '\n';
    std::string start(kMagic);
    start += '\x01';
    start += '\0';
    start += static_cast<char>(text.size() & 0xFF);
    start += static_cast<char>(text.size() >> 8);
    start += text;
    std::vector<std::byte> bytes(start.size() + content.size());
    std::memcpy(bytes.data(), start.data(), start.size());
    if (!content.empty()) std::memcpy(bytes.data() + start.size(), content.data(), content.size());
    return bytes;
}

} // namespace

std::vector<std::byte> writeNpy(const Array& given)
{
    if (given.dtype() == DType::string) {
        std::size_t characters = 0;
        const std::vector<char32_t> unicode = unicodeOf(given, characters);
        return npyFile(
            "<U" + std::to_string(characters), given.shape(), std::as_bytes(std::span(unicode)));
    }
    const Array array = given.dtype() == DType::bfloat16 ? given.cast(DType::float32) : given;
    return npyFile(typeCode(array), array.shape(), {array.data(), array.bytes()});
}

} // namespace netwright
