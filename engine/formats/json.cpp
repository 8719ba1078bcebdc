#include "engine/formats/json.h"

#include "engine/base/error.h"
#include "engine/formats/elements.h"
#include "engine/formats/file.h"
#include "engine/formats/utf8.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <unordered_map>

namespace netwright {
namespace {

// JSON has no word for these numbers. Python's words are replaced, outside of strings, by
// spellings of zero that no writer produces, and recognized again when they come out of
// the parser.
constexpr std::string_view kNotANumber = "7e-717171";
constexpr std::string_view kInfinity = "7e-71717"; // as long as the word Infinity
constexpr std::string_view kMinusInfinity = "-7e-71717";

struct Prepared {
    std::string text;
    std::vector<std::size_t> notANumbers; // where the longer spelling of NaN stands
};

// Whether a word starts here and is not a part of another or of a number.
bool isWordAt(std::string_view text, std::size_t at, std::string_view word)
{
    const auto joins = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '+';
    };
    const std::size_t end = at + word.size();
    return text.substr(at, word.size()) == word && (at == 0 || !joins(text[at - 1]))
        && (end >= text.size() || !joins(text[end]));
}

Prepared replaceNonFinite(std::string_view text)
{
    constexpr std::string_view nan = "NaN", infinity = "Infinity";
    Prepared result;
    result.text.reserve(text.size());
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) result.text += text[i++];
        if (c == '"') inString = !inString;
        if (!inString && c == 'N' && isWordAt(text, i, nan) && (i == 0 || text[i - 1] != '-')) {
            result.notANumbers.push_back(result.text.size());
            result.text += kNotANumber;
            i += nan.size() - 1;
        } else if (!inString && c == 'I' && isWordAt(text, i, infinity)) {
            result.text += kInfinity;
            i += infinity.size() - 1;
        } else {
            result.text += text[i];
        }
    }
    return result;
}

// Builds the tree from the parser's events. Written here and not taken from the library
// because the library's own has no depth limit and looks up each key by searching the object.
class TreeBuilder final : public nlohmann::json_sax<Value> {
public:
    Value root;
    // Where parsing stopped, and whether for its depth.
    std::size_t errorPosition = 0;
    bool tooDeep = false;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }

    bool number_float(number_float_t value, const string_t& token) override
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        if (token == kNotANumber) return add(std::numeric_limits<double>::quiet_NaN());
        if (token == kInfinity) return add(infinity);
        if (token == kMinusInfinity) return add(-infinity);
        return add(value);
    }

    bool start_object(std::size_t) override { return open(Value::object()); }
    bool start_array(std::size_t) override { return open(Value::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        Level& level = m_levels.back();
        // A std::vector of pairs; filling it directly saves a search for every key.
        std::vector<Value::object_t::value_type>& members
            = level.container->get_ref<Value::object_t&>();
        const auto [known, isNew] = level.positions.emplace(name, members.size());
        if (isNew) members.emplace_back(name, nullptr);
        m_slot = &members[known->second].second;
        return true;
    }

    bool parse_error(
        std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        errorPosition = position;
        return false;
    }

private:
    struct Level {
        Value* container;
        std::unordered_map<std::string, std::size_t> positions; // of an object's keys
    };

    // Puts the value where the parser is, and says where it stands now.
    Value* place(Value value)
    {
        Value* slot = &root;
        if (!m_levels.empty() && m_levels.back().container->is_array())
            slot = &m_levels.back().container->get_ref<Value::array_t&>().emplace_back();
        else if (!m_levels.empty())
            slot = m_slot;
        *slot = std::move(value);
        return slot;
    }

    bool add(Value value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Value container)
    {
        tooDeep = m_levels.size() >= static_cast<std::size_t>(kJsonDepthLimit);
        if (tooDeep) return false;
        m_levels.push_back({place(std::move(container)), {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    std::vector<Level> m_levels;
    Value* m_slot = nullptr; // of the key read last
};

[[noreturn]] void throwSyntaxError(
    const TreeBuilder& builder, const Prepared& prepared, const std::string& who)
{
    const std::size_t end = std::min(builder.errorPosition, prepared.text.size());
    std::size_t line = 1, start = 0;
    for (std::size_t i = 0; i + 1 < end; ++i) {
        if (prepared.text[i] != '\n') continue;
        ++line;
        start = i + 1;
    }
    std::size_t column = std::max<std::size_t>(end, start + 1) - start;
    for (const std::size_t position : prepared.notANumbers)
        if (position >= start && position + kNotANumber.size() < end)
            column -= kNotANumber.size() - 3;
    if (builder.errorPosition > prepared.text.size())
        throw FormatError(
            NW_TEXT("%1: expected JSON, but the text ends too early (line %2, column %3)."), who,
            line, column);
    std::string_view rest = std::string_view(prepared.text).substr(end == 0 ? 0 : end - 1);
    std::string character;
    appendUtf8(character, takeCharacter(rest));
    throw FormatError(NW_TEXT("%1: expected JSON, received \"%4\" at line %2, column %3."), who,
        line, column, shown(character));
}

} // namespace

Value parseJson(std::string_view text, const std::string& who)
{
    const Prepared prepared = replaceNonFinite(text);
    TreeBuilder builder;
    if (Value::sax_parse(prepared.text, &builder)) return std::move(builder.root);
    if (builder.tooDeep)
        throw FormatError(NW_TEXT("%1: expected JSON nested at most %2 deep, received deeper."),
            who, kJsonDepthLimit);
    throwSyntaxError(builder, prepared, who);
}

Value readJsonFile(const std::filesystem::path& path)
{
    return parseJson(readTextFile(path), path.string());
}

void writeJsonFile(const std::filesystem::path& path, const Value& value, int indent)
{
    writeTextFileAtomically(path, writeJson(value, indent) + "\n");
}

} // namespace netwright
