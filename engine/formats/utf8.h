#pragma once

#include <string>
#include <string_view>

namespace netwright {

// Stands for what cannot be read as a character.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// Takes one character from the front of a text that is not empty; kReplacementCharacter for
// a byte that is not UTF-8.
char32_t takeCharacter(std::string_view& text);
void appendUtf8(std::string& text, char32_t character);
bool isUtf8(std::string_view text);
// Each byte is a character.
std::string utf8FromLatin1(std::string_view text);

} // namespace netwright
