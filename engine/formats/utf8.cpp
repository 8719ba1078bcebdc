#include "engine/formats/utf8.h"

namespace netwright {
namespace {

// Bytes of the UTF-8 character that starts with this byte; 0 where none can.
std::size_t lengthFrom(unsigned first)
{
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first < 0xF0) return 3;
    return first < 0xF5 ? 4 : 0;
}

} // namespace

char32_t takeCharacter(std::string_view& text)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byteAt(0);
    const std::size_t length = lengthFrom(first);
    char32_t character = length < 2 ? first : first & (0xFFU >> (length + 1));
    bool valid = length > 0 && length <= text.size();
    for (std::size_t i = 1; valid && i < length; ++i) {
        valid = (byteAt(i) & 0xC0U) == 0x80;
        character = character << 6 | (byteAt(i) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    valid = valid && character >= smallest[length] && character <= 0x10FFFF
        && (character < 0xD800 || character > 0xDFFF);
    text.remove_prefix(valid ? length : 1);
    return valid ? character : kReplacementCharacter;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) return add(character);
    if (character < 0x800) {
        add(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        add(0xE0 | character >> 12);
        add(0x80 | (character >> 6 & 0x3F));
    } else {
        add(0xF0 | character >> 18);
        add(0x80 | (character >> 12 & 0x3F));
        add(0x80 | (character >> 6 & 0x3F));
    }
    add(0x80 | (character & 0x3F));
}

bool isUtf8(std::string_view text)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    while (!text.empty()) {
        const bool isReplacement = text.starts_with(replacement);
        if (takeCharacter(text) == kReplacementCharacter && !isReplacement) return false;
    }
    return true;
}

std::string utf8FromLatin1(std::string_view text)
{
    std::string result;
    for (const char c : text) appendUtf8(result, static_cast<unsigned char>(c));
    return result;
}

} // namespace netwright
