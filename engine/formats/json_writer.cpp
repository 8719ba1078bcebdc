#include "engine/formats/json.h"

#include "engine/base/error.h"
#include "engine/formats/utf8.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace netwright {
namespace {

void appendEscape(std::string& out, char32_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> shift & 15];
}

class Writer {
public:
    explicit Writer(const JsonStyle& style) : m_style(style) { }

    void write(const Value& value)
    {
        switch (value.type()) {
        case Value::value_t::object: return writeObject(value);
        case Value::value_t::array: return writeList(value);
        case Value::value_t::string: return writeString(value.get_ref<const std::string&>());
        case Value::value_t::number_float: return writeReal(value.get<double>());
        case Value::value_t::number_integer: return append(value.get<std::int64_t>());
        case Value::value_t::number_unsigned: return append(value.get<std::uint64_t>());
        case Value::value_t::boolean: m_out += value.get<bool>() ? "true" : "false"; return;
        default: m_out += "null"; return;
        }
    }

    std::string take() { return std::move(m_out); }

private:
    template <class Integer>
    void append(Integer number)
    {
        m_out += std::to_string(number);
    }

    void writeReal(double number)
    {
        if (!std::isfinite(number) && !m_style.nonFinite)
            m_out += "null";
        else
            m_out += pythonNumber(number);
    }

    void writeString(std::string_view text)
    {
        m_out += '"';
        while (!text.empty()) writeCharacter(takeCharacter(text));
        m_out += '"';
    }

    void writeCharacter(char32_t character)
    {
        switch (character) {
        case '"': m_out += "\\\""; return;
        case '\\': m_out += "\\\\"; return;
        case '\n': m_out += "\\n"; return;
        case '\r': m_out += "\\r"; return;
        case '\t': m_out += "\\t"; return;
        case '\b': m_out += "\\b"; return;
        case '\f': m_out += "\\f"; return;
        default: break;
        }
        if (character < 0x20) return appendEscape(m_out, character);
        if (character < 0x80 || !m_style.asciiOnly) return appendUtf8(m_out, character);
        if (character < 0x10000) return appendEscape(m_out, character);
        appendEscape(m_out, 0xD800 + ((character - 0x10000) >> 10));
        appendEscape(m_out, 0xDC00 + ((character - 0x10000) & 0x3FF));
    }

    void writeList(const Value& list)
    {
        if (list.empty()) {
            m_out += "[]";
            return;
        }
        open('[');
        bool isFirst = true;
        for (const Value& element : list) {
            separate(isFirst);
            write(element);
        }
        close(']');
    }

    void writeObject(const Value& object)
    {
        if (object.empty()) {
            m_out += "{}";
            return;
        }
        open('{');
        bool isFirst = true;
        for (const auto& [key, element] : object.items()) {
            separate(isFirst);
            writeString(key);
            m_out += ": ";
            write(element);
        }
        close('}');
    }

    void open(char bracket)
    {
        if (++m_depth > kJsonDepthLimit)
            throw FormatError(
                NW_TEXT("JSON: expected values nested at most %1 deep, received deeper."),
                kJsonDepthLimit);
        m_out += bracket;
        breakLine();
    }

    void close(char bracket)
    {
        --m_depth;
        breakLine();
        m_out += bracket;
    }

    void separate(bool& isFirst)
    {
        if (!isFirst) {
            m_out += m_style.indent < 0 ? ", " : ",";
            breakLine();
        }
        isFirst = false;
    }

    void breakLine()
    {
        if (m_style.indent < 0) return;
        m_out += '\n';
        m_out.append(static_cast<std::size_t>(m_depth * m_style.indent), ' ');
    }

    JsonStyle m_style;
    std::string m_out;
    int m_depth = 0;
};

// As few digits as read back the same.
std::string digits(double value, std::chars_format format)
{
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, format);
    return std::string(buffer, static_cast<std::size_t>(result.ptr - buffer));
}

} // namespace

std::string pythonNumber(double value)
{
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
    const std::string text = digits(value, std::chars_format::scientific);
    const int exponent = std::stoi(text.substr(text.find('e') + 1));
    // Python's limits: fixed notation for 1e-4 <= |value| < 1e16.
    if (value != 0 && (exponent < -4 || exponent >= 16)) return text;
    const std::string fixed = digits(value, std::chars_format::fixed);
    return fixed.find('.') == std::string::npos ? fixed + ".0" : fixed;
}

std::string writeJson(const Value& value, const JsonStyle& style)
{
    Writer writer(style);
    writer.write(value);
    return writer.take();
}

std::string writeJson(const Value& value, int indent)
{
    return writeJson(value, JsonStyle{.indent = indent});
}

} // namespace netwright
