#include "engine/callbacks/path_pattern.h"

#include "engine/formats/json.h"

#include <cctype>
#include <cmath>
#include <cstdio>

namespace netwright {
namespace {

struct Format {
    std::string flags; // "0", "+", "-", " " as printf takes them
    int width = 0;
    int precision = -1;
    char type = 0; // 0: as Python's str() would
};

[[noreturn]] void refuse(const std::string& pattern, const std::string& field)
{
    throw ConfigError(
        NW_TEXT("ModelCheckpoint: {%1} in the filepath %2 is not a field such as {epoch:02d} or "
                "{val_loss:.2f}."),
        field, pattern);
}

int readNumber(const std::string& text, std::size_t& at)
{
    int number = 0;
    while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
        number = number * 10 + (text[at++] - '0');
        if (number > 100) return -1;
    }
    return number;
}

Format readFormat(const std::string& pattern, const std::string& field, const std::string& text)
{
    Format format;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '>' || text[at] == '<')) {
        if (text[at] == '<') format.flags += '-';
        ++at;
    }
    if (at < text.size() && (text[at] == '+' || text[at] == ' ')) format.flags += text[at++];
    if (at < text.size() && text[at] == '0') format.flags += text[at++];
    format.width = readNumber(text, at);
    if (at < text.size() && text[at] == '.') format.precision = readNumber(text, ++at);
    if (at < text.size()) format.type = text[at++];
    const bool isKnown
        = format.type == 0 || std::string("dfFeEgG%").find(format.type) != std::string::npos;
    if (at != text.size() || !isKnown || format.width < 0) refuse(pattern, field);
    return format;
}

std::string print(const Format& format, double value, bool isInteger)
{
    char text[512];
    if (format.type == 'd' || (format.type == 0 && isInteger)) {
        const std::string how = "%" + format.flags + "*lld";
        std::snprintf(text, sizeof text, how.c_str(), format.width, std::llround(value));
        return text;
    }
    if (format.type == 0 && format.precision < 0 && std::isfinite(value)) {
        const std::string number = pythonNumber(value);
        const auto width = static_cast<std::size_t>(format.width);
        return number.size() >= width ? number : std::string(width - number.size(), ' ') + number;
    }
    const bool isPercent = format.type == '%';
    const char type = isPercent ? 'f' : format.type == 0 ? 'g' : format.type;
    const std::string how = "%" + format.flags + "*.*" + type + (isPercent ? "%%" : "");
    std::snprintf(text, sizeof text, how.c_str(), format.width - (isPercent ? 1 : 0),
        format.precision < 0 ? 6 : format.precision, isPercent ? value * 100 : value);
    return text;
}

std::string fill(const std::string& pattern, const PatternValues* values)
{
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        const bool isDouble = i + 1 < pattern.size() && pattern[i + 1] == c;
        if ((c == '{' || c == '}') && isDouble) {
            result += c;
            ++i;
            continue;
        }
        if (c == '}') refuse(pattern, "");
        if (c != '{') {
            result += c;
            continue;
        }
        const std::size_t end = pattern.find('}', i);
        if (end == std::string::npos) refuse(pattern, pattern.substr(i + 1));
        const std::string field = pattern.substr(i + 1, end - i - 1);
        const std::size_t colon = field.find(':');
        const std::string name = field.substr(0, colon);
        const Format format
            = readFormat(pattern, field, colon == std::string::npos ? "" : field.substr(colon + 1));
        i = end;
        if (name.empty()) refuse(pattern, field);
        if (values == nullptr) continue;
        std::optional<double> value = values->logs->find(name);
        bool isInteger = false;
        if (name == "epoch" || (name == "batch" && values->batch)) {
            value = name == "epoch" ? values->epoch : *values->batch + 1;
            isInteger = true;
        }
        if (!value)
            throw ConfigError(NW_TEXT("ModelCheckpoint: there is no figure named %1 for the "
                                      "filepath %2; there are epoch, %3."),
                name, pattern, values->logs->names());
        result += print(format, *value, isInteger);
    }
    return result;
}

} // namespace

std::string fillPathPattern(const std::string& pattern, const PatternValues& values)
{
    return fill(pattern, &values);
}

void checkPathPattern(const std::string& pattern)
{
    fill(pattern, nullptr);
}

} // namespace netwright
