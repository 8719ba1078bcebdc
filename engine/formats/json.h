#pragma once

#include "engine/base/value.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace netwright {

// Deeper nesting is refused while it is read, and not written either.
inline constexpr int kJsonDepthLimit = 200;

struct JsonStyle {
    // Spaces for each level; -1 puts everything on one line, as Python does by default.
    int indent = -1;
    // Characters beyond ASCII as \uXXXX, which is Python's default; else UTF-8.
    bool asciiOnly = false;
    // NaN, Infinity and -Infinity as Python writes them; else null, as JSON knows no such
    // numbers.
    bool nonFinite = false;
};

// Reads JSON in UTF-8, and the literals NaN, Infinity and -Infinity that Python writes. Of
// equal keys the last wins. Throws FormatError, whose sentence starts with `who` and names
// line and column.
Value parseJson(std::string_view text, const std::string& who);

// Real numbers are the shortest digits that read back the same, laid out as Python's repr.
// Bytes that are not UTF-8 become U+FFFD. Throws FormatError beyond kJsonDepthLimit.
std::string writeJson(const Value& value, const JsonStyle& style);
std::string writeJson(const Value& value, int indent = -1);
// A double as Python's repr writes it: 0.1, 1e-05, 1e+16, 3.0.
std::string pythonNumber(double value);

Value readJsonFile(const std::filesystem::path& path);
// Atomic; with a line break at the end.
void writeJsonFile(const std::filesystem::path& path, const Value& value, int indent = 2);

} // namespace netwright
