#include "engine/models/text_table.h"

#include <algorithm>

namespace netwright {
namespace {

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

int widthOf(const std::string& text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), startsCharacter));
}

// The first `width` characters, of UTF-8.
std::size_t bytesOf(const std::string& text, int width)
{
    std::size_t at = 0;
    for (int seen = 0; at < text.size(); ++at)
        if (startsCharacter(text[at]) && ++seen > width) break;
    return at;
}

// Broken after a blank where there is one, else anywhere.
std::vector<std::string> wrapped(std::string text, int width)
{
    std::vector<std::string> lines;
    while (widthOf(text) > width) {
        std::size_t end = bytesOf(text, width);
        const std::size_t blank = text.rfind(' ', end);
        const std::size_t first = text.find_first_not_of(' ');
        if (blank != std::string::npos && blank > first && blank > 0) {
            lines.push_back(text.substr(0, blank));
            text.erase(0, blank + 1);
        } else {
            lines.push_back(text.substr(0, end));
            text.erase(0, end);
        }
    }
    lines.push_back(std::move(text));
    return lines;
}

std::string repeated(const char* piece, int count)
{
    std::string result;
    for (int i = 0; i < count; ++i) result += piece;
    return result;
}

struct Line {
    const char* left;
    const char* fill;
    const char* middle;
    const char* right;
};

std::string rule(const Line& line, const std::vector<int>& widths)
{
    std::string result = line.left;
    for (std::size_t i = 0; i < widths.size(); ++i)
        result += (i > 0 ? line.middle : "") + repeated(line.fill, widths[i] + 2);
    return result + line.right + "\n";
}

std::string cell(const std::string& text, int width, TextTable::Align align)
{
    const std::string blanks(static_cast<std::size_t>(std::max(0, width - widthOf(text))), ' ');
    return align == TextTable::Align::right ? " " + blanks + text + " " : " " + text + blanks + " ";
}

} // namespace

std::string TextTable::text() const
{
    std::vector<int> widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        int width = widthOf(columns[i].title);
        for (const auto& row : rows) width = std::max(width, widthOf(row[i]));
        widths.push_back(std::min(width, columns[i].widest));
    }
    const auto line = [&](const std::vector<std::string>& cells, const char* bar) {
        std::vector<std::vector<std::string>> parts;
        std::size_t height = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            parts.push_back(wrapped(cells[i], widths[i]));
            height = std::max(height, parts.back().size());
        }
        std::string result;
        for (std::size_t y = 0; y < height; ++y) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                result += bar
                    + cell(y < parts[i].size() ? parts[i][y] : "", widths[i], columns[i].align);
            result += std::string(bar) + "\n";
        }
        return result;
    };
    std::vector<std::string> titles;
    for (const Column& column : columns) titles.push_back(column.title);
    std::string result = rule({"┏", "━", "┳", "┓"}, widths) + line(titles, "┃")
        + rule({"┡", "━", "╇", "┩"}, widths);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) result += rule({"├", "─", "┼", "┤"}, widths);
        result += line(rows[i], "│");
    }
    return result + rule({"└", "─", "┴", "┘"}, widths);
}

} // namespace netwright
