#include "engine/base/error.h"
#include "engine/layers/operations/expression_node.h"

#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>

namespace netwright {
namespace {

using Node = Expression::Node;
using Kind = Node::Kind;

constexpr int kMostDepth = 60;

bool isNameStart(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool isNamePart(char c)
{
    return isNameStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

Node constantNode(Value value, int column)
{
    return {.kind = Kind::constant, .column = column, .value = std::move(value)};
}

// A parser by recursive descent, one function for each level of precedence.
class Reader {
public:
    Reader(const std::string& who, const std::string& text) : m_who(who), m_text(text) { }

    Node read()
    {
        if (m_text.size() > Expression::kMostCharacters)
            throw ConfigError(NW_TEXT("%1: a formula may have %2 characters, received %3."), m_who,
                Expression::kMostCharacters, m_text.size());
        Node result = comparison();
        if (!isAtEnd())
            refuse(NW_TEXT("%1: the formula should end at column %2, but \"%3\" stands "
                           "there."));
        return result;
    }

private:
    // Counts how deep brackets, signs and powers are nested.
    class Deeper {
    public:
        explicit Deeper(Reader& reader) : m_reader(reader)
        {
            if (++m_reader.m_depth > kMostDepth)
                throw ConfigError(NW_TEXT("%1: the formula is nested too deeply at column %2."),
                    m_reader.m_who, m_reader.column());
        }
        ~Deeper() { --m_reader.m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Reader& m_reader;
    };

    int column() const { return static_cast<int>(m_at) + 1; }

    void skipSpaces()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0)
            ++m_at;
    }
    bool isAtEnd()
    {
        skipSpaces();
        return m_at >= m_text.size();
    }

    [[noreturn]] void refuse(const char* sentence)
    {
        skipSpaces();
        const bool hasRest = m_at < m_text.size();
        const std::string found = hasRest ? m_text.substr(m_at, 1) : "";
        throw ConfigError(sentence, m_who, column(), found);
    }

    // Takes a sign where it stands here and is not the beginning of a longer one.
    bool takes(std::string_view sign, std::string_view butNot = {})
    {
        skipSpaces();
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        if (!rest.starts_with(sign)) return false;
        if (!butNot.empty() && rest.starts_with(butNot)) return false;
        m_at += sign.size();
        return true;
    }
    void expect(std::string_view sign, const char* sentence)
    {
        if (!takes(sign)) refuse(sentence);
    }

    Node binary(const char* function, Node left, Node right, int column)
    {
        Node result{.kind = Kind::call, .column = column, .name = function};
        result.parts.push_back(std::move(left));
        result.parts.push_back(std::move(right));
        return result;
    }

    Node comparison()
    {
        const Deeper deeper(*this);
        Node left = sum();
        constexpr std::array<std::pair<const char*, const char*>, 6> kSigns{
            {{"==", "equal"}, {"!=", "not_equal"}, {"<=", "less_equal"}, {">=", "greater_equal"},
                {"<", "less"}, {">", "greater"}}};
        for (const auto& [sign, function] : kSigns) {
            skipSpaces();
            const int at = column();
            if (takes(sign)) return binary(function, std::move(left), sum(), at);
        }
        return left;
    }

    Node sum()
    {
        Node left = product();
        for (;;) {
            skipSpaces();
            const int at = column();
            if (takes("+"))
                left = binary("add", std::move(left), product(), at);
            else if (takes("-"))
                left = binary("subtract", std::move(left), product(), at);
            else
                return left;
        }
    }

    Node product()
    {
        Node left = unary();
        for (;;) {
            skipSpaces();
            const int at = column();
            if (takes("*", "**"))
                left = binary("multiply", std::move(left), unary(), at);
            else if (takes("//"))
                left = binary("floor_divide", std::move(left), unary(), at);
            else if (takes("/"))
                left = binary("true_divide", std::move(left), unary(), at);
            else if (takes("%"))
                left = binary("mod", std::move(left), unary(), at);
            else if (takes("@"))
                left = binary("matmul", std::move(left), unary(), at);
            else
                return left;
        }
    }

    Node unary()
    {
        const Deeper deeper(*this);
        skipSpaces();
        const int at = column();
        if (takes("+")) return unary();
        if (!takes("-")) return power();
        Node result{.kind = Kind::call, .column = at, .name = "negative"};
        result.parts.push_back(unary());
        return result;
    }

    Node power()
    {
        Node base = part();
        skipSpaces();
        const int at = column();
        if (!takes("**")) return base;
        return binary("power", std::move(base), unary(), at);
    }

    // A value with what is taken out of it: x[:, 0]
    Node part()
    {
        Node value = atom();
        for (;;) {
            skipSpaces();
            const int at = column();
            if (!takes("[")) return value;
            Node result{.kind = Kind::item, .column = at};
            result.parts.push_back(std::move(value));
            do {
                result.parts.push_back(subscript());
            } while (takes(","));
            expect("]", NW_TEXT("%1: a closing ] is missing at column %2."));
            value = std::move(result);
        }
    }

    Node subscript()
    {
        skipSpaces();
        const int at = column();
        if (takes("..."))
            return constantNode({{"class_name", "__ellipsis__"}, {"config", Value::object()}}, at);
        Node slice{.kind = Kind::slice, .column = at};
        const auto bound = [&] {
            skipSpaces();
            const bool isLeftOut = m_at >= m_text.size() || m_text[m_at] == ':'
                || m_text[m_at] == ',' || m_text[m_at] == ']';
            return isLeftOut ? constantNode(Value(), column()) : comparison();
        };
        slice.parts.push_back(bound());
        if (!takes(":")) {
            if (m_at < m_text.size() && column() == at)
                refuse(NW_TEXT("%1: a value is missing at column %2."));
            return std::move(slice.parts.front());
        }
        slice.parts.push_back(bound());
        slice.parts.push_back(takes(":") ? bound() : constantNode(Value(), column()));
        return slice;
    }

    Node atom()
    {
        const Deeper deeper(*this);
        skipSpaces();
        const int at = column();
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (c == '(') return bracketed();
        if (c == '[') return list();
        if (c == '\'' || c == '"') return word();
        if (std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.') return number();
        if (isNameStart(c)) return named(at);
        refuse(isAtEnd() ? NW_TEXT("%1: a value is missing at column %2.")
                         : NW_TEXT("%1: \"%3\" at column %2 is not understood."));
    }

    // (value), or a tuple, which is a list.
    Node bracketed()
    {
        const int at = column();
        takes("(");
        if (takes(")")) return {.kind = Kind::list, .column = at};
        Node first = comparison();
        if (takes(")")) return first;
        Node result{.kind = Kind::list, .column = at};
        result.parts.push_back(std::move(first));
        while (takes(",")) {
            skipSpaces();
            if (m_at < m_text.size() && m_text[m_at] == ')') break;
            result.parts.push_back(comparison());
        }
        expect(")", NW_TEXT("%1: a closing ) is missing at column %2."));
        return result;
    }

    Node list()
    {
        Node result{.kind = Kind::list, .column = column()};
        takes("[");
        if (takes("]")) return result;
        do {
            skipSpaces();
            if (m_at < m_text.size() && m_text[m_at] == ']') break;
            result.parts.push_back(comparison());
        } while (takes(","));
        expect("]", NW_TEXT("%1: a closing ] is missing at column %2."));
        return result;
    }

    Node word()
    {
        const int at = column();
        const char quote = m_text[m_at];
        const std::size_t end = m_text.find(quote, m_at + 1);
        if (end == std::string::npos)
            refuse(NW_TEXT("%1: the text that begins at column %2 has no end."));
        const std::string text = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return constantNode(text, at);
    }

    Node number()
    {
        const int at = column();
        std::size_t end = m_at;
        const auto digits = [&] {
            const std::size_t first = end;
            while (end < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[end])))
                ++end;
            return end > first;
        };
        bool isRight = digits();
        bool isWhole = true;
        if (end < m_text.size() && m_text[end] == '.') {
            ++end;
            isRight = digits() || isRight;
            isWhole = false;
        }
        if (isRight && end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
            ++end;
            if (end < m_text.size() && (m_text[end] == '+' || m_text[end] == '-')) ++end;
            isRight = digits();
            isWhole = false;
        }
        const std::string text = m_text.substr(m_at, end - m_at);
        const double value = isRight ? std::strtod(text.c_str(), nullptr) : 0;
        if (!isRight || !std::isfinite(value) || (end < m_text.size() && isNamePart(m_text[end])))
            refuse(NW_TEXT("%1: the number at column %2 is not understood."));
        m_at = end;
        if (isWhole && value < 9e15) return constantNode(static_cast<std::int64_t>(value), at);
        return constantNode(value, at);
    }

    std::string name()
    {
        const std::size_t first = m_at;
        while (m_at < m_text.size() && isNamePart(m_text[m_at])) ++m_at;
        return m_text.substr(first, m_at - first);
    }

    Node named(int at)
    {
        const std::string word = name();
        if (word == "True" || word == "False") return constantNode(word == "True", at);
        if (word == "None") return constantNode(Value(), at);
        if (!takes("(")) return {.kind = Kind::variable, .column = at, .name = word};
        Node result{.kind = Kind::call, .column = at, .name = word};
        if (takes(")")) return result;
        do {
            skipSpaces();
            if (m_at < m_text.size() && m_text[m_at] == ')') break;
            argument(result);
        } while (takes(","));
        expect(")", NW_TEXT("%1: a closing ) is missing at column %2."));
        return result;
    }

    // A value, or keyword=value.
    void argument(Node& call)
    {
        const std::size_t start = m_at;
        if (isNameStart(m_text.size() > m_at ? m_text[m_at] : '\0')) {
            const std::string word = name();
            if (takes("=", "==")) {
                call.named.emplace_back(word, comparison());
                return;
            }
            m_at = start;
        }
        if (!call.named.empty())
            refuse(NW_TEXT("%1: the argument at column %2 needs a name, as those before it."));
        call.parts.push_back(comparison());
    }

    const std::string& m_who;
    const std::string& m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Expression::Node readExpression(const std::string& who, const std::string& text)
{
    return Reader(who, text).read();
}

bool isBareName(const std::string& text)
{
    if (text.empty() || !isNameStart(text.front())) return false;
    for (const char c : text)
        if (!isNamePart(c) && c != '.') return false;
    return true;
}

} // namespace netwright
