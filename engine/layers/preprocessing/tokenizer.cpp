#include "engine/layers/preprocessing/tokenizer.h"

namespace netwright {
namespace {

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && !isSpace(text[end])) ++end;
        if (end > i) result.emplace_back(text.substr(i, end - i));
        i = end + 1;
    }
    return result;
}

// Bytes of the UTF-8 character that the text begins with; 0 where it is none.
std::size_t characterBytes(std::string_view text)
{
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t bytes = lead < 0xC2 ? 0
        : lead < 0xE0                     ? 2
        : lead < 0xF0                     ? 3
        : lead < 0xF5                     ? 4
                                          : 0;
    if (bytes > text.size()) return 0;
    for (std::size_t i = 1; i < bytes; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    return bytes;
}

std::vector<std::string> characters(std::string_view text)
{
    constexpr const char* kReplacement = "\xEF\xBF\xBD"; // for what is no character
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t bytes = characterBytes(text);
        result.emplace_back(bytes > 0 ? text.substr(0, bytes) : kReplacement);
        text.remove_prefix(bytes > 0 ? bytes : 1);
    }
    return result;
}

} // namespace

std::vector<std::string> Tokenizer::tokens(std::string_view text) const
{
    std::string plain;
    plain.reserve(text.size());
    for (const char c : text) {
        if (isStripped && isPunctuation(c)) continue;
        plain += isLowered && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (split == Split::whitespace) return words(plain);
    if (split == Split::character) return characters(plain);
    return {plain};
}

std::vector<std::string> Tokenizer::grouped(std::vector<std::string> tokens) const
{
    if (!ngrams) return tokens;
    std::vector<std::string> result;
    for (const int length : *ngrams) {
        const auto width = static_cast<std::size_t>(length);
        for (std::size_t first = 0; first + width <= tokens.size(); ++first) {
            std::string& group = result.emplace_back(tokens[first]);
            for (std::size_t i = 1; i < width; ++i) group += ' ' + tokens[first + i];
        }
    }
    return result;
}

} // namespace netwright
