#include "engine/base/text.h"

#include <charconv>

namespace netwright {

std::string toText(std::string_view value)
{
    return std::string(value);
}
std::string toText(const char* value)
{
    return value;
}
std::string toText(bool value)
{
    return value ? "true" : "false";
}
std::string toText(int value)
{
    return std::to_string(value);
}
std::string toText(long value)
{
    return std::to_string(value);
}
std::string toText(long long value)
{
    return std::to_string(value);
}
std::string toText(unsigned value)
{
    return std::to_string(value);
}
std::string toText(unsigned long value)
{
    return std::to_string(value);
}

std::string toText(double value)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return std::string(digits, end);
}

std::string Text::english() const
{
    std::string sentence;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool isMark = source[i] == '%' && i + 1 < source.size() && source[i + 1] >= '1'
            && source[i + 1] <= '9';
        const std::size_t which = isMark ? static_cast<std::size_t>(source[i + 1] - '1') : 0;
        if (!isMark || which >= arguments.size()) {
            sentence += source[i];
            continue;
        }
        sentence += arguments[which];
        ++i;
    }
    return sentence;
}

} // namespace netwright
