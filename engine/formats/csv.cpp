#include "engine/formats/csv.h"

#include "engine/base/error.h"
#include "engine/formats/elements.h"
#include "engine/formats/file.h"
#include "engine/formats/gzip.h"
#include "engine/formats/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace netwright {
namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kSeparators = ",;\t|";
// What detection looks at.
constexpr std::size_t kProbedRows = 100;
constexpr std::size_t kColumnLimit = 100'000;

// Splits a text into rows of cells, one row a call.
class Scanner {
public:
    Scanner(std::string_view text, char separator) : m_text(text), m_separator(separator) { }

    // False at the end. Empty lines are skipped.
    bool next(Row& row)
    {
        while (m_at < m_text.size()) {
            row.clear();
            m_line = m_nextLine;
            const bool isEmpty = isAt('\r') || isAt('\n');
            readRow(row);
            if (!isEmpty) return true;
        }
        return false;
    }

    std::size_t line() const { return m_line; }
    // Line where a quote was opened that no other closed; 0 where there is none.
    std::size_t openQuote() const { return m_openQuote; }

private:
    void readRow(Row& row)
    {
        do row.push_back(isAt('"') ? quoted() : plain());
        while (accept(m_separator));
        if (m_at >= m_text.size()) return;
        const bool isReturn = accept('\r');
        if (!accept('\n') && !isReturn) return;
        ++m_nextLine;
    }

    std::string plain()
    {
        const char ends[] = {m_separator, '\r', '\n'};
        const std::size_t end
            = std::min(m_text.find_first_of({ends, sizeof ends}, m_at), m_text.size());
        const std::string cell(m_text.substr(m_at, end - m_at));
        m_at = end;
        return cell;
    }

    std::string quoted()
    {
        const std::size_t start = m_nextLine;
        std::string cell;
        ++m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"' && !isAt('"')) return cell + plain();
            if (c == '"') ++m_at;
            if (c == '\n') ++m_nextLine;
            cell += c;
        }
        m_openQuote = start;
        return cell;
    }

    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool accept(char c)
    {
        if (!isAt(c)) return false;
        ++m_at;
        return true;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0, m_line = 1, m_nextLine = 1, m_openQuote = 0;
};

// How many of the first rows have as many cells as the most usual count, that count coming
// second, so that more columns win among equals.
std::pair<std::size_t, std::size_t> fitOf(std::string_view text, char separator)
{
    Scanner scanner(text, separator);
    std::map<std::size_t, std::size_t> counts;
    Row row;
    for (std::size_t i = 0; i < kProbedRows && scanner.next(row); ++i) ++counts[row.size()];
    std::pair<std::size_t, std::size_t> best = {0, 0};
    for (const auto& [cells, rows] : counts)
        if (cells > 1) best = std::max(best, {rows, cells});
    return best;
}

char bestSeparator(std::string_view text)
{
    char best = ',';
    std::pair<std::size_t, std::size_t> bestFit = {0, 0};
    for (const char candidate : kSeparators) {
        const auto fit = fitOf(text, candidate);
        if (fit <= bestFit) continue;
        bestFit = fit;
        best = candidate;
    }
    return best;
}

bool isNumber(std::string_view cell)
{
    const std::size_t start = cell.find_first_not_of(" \t+");
    if (start == std::string_view::npos) return false;
    cell.remove_prefix(start);
    cell = cell.substr(0, cell.find_last_not_of(" \t") + 1);
    double number = 0;
    const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    const bool isWord = !cell.empty() && std::isalpha(static_cast<unsigned char>(cell.back())) != 0;
    return result.ec != std::errc::invalid_argument && !isWord
        && result.ptr == cell.data() + cell.size();
}

// A header names its columns: no cell of it is a number or empty, all differ, and below it
// are numbers, or nothing tells rows from names.
bool looksLikeHeader(const std::vector<Row>& rows)
{
    if (rows.size() < 2) return false;
    Row names = rows.front();
    for (const std::string& name : names)
        if (name.empty() || isNumber(name)) return false;
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end()) return false;
    const std::size_t probed = std::min(rows.size(), kProbedRows);
    return std::any_of(rows.begin() + 1, rows.begin() + static_cast<std::ptrdiff_t>(probed),
        [](const Row& row) { return std::any_of(row.begin(), row.end(), isNumber); });
}

std::vector<Row> readRows(std::string_view text, char separator, const std::string& who)
{
    Scanner scanner(text, separator);
    std::vector<Row> rows;
    Row row;
    while (scanner.next(row)) {
        if (scanner.openQuote() > 0)
            throw FormatError(
                NW_TEXT("%1: the quote that opens in row %2, column %3 never closes."), who,
                scanner.openQuote(), row.size());
        if (row.size() > kColumnLimit)
            throw FormatError(NW_TEXT("%1: expected at most %2 columns, received %3 in row %4."),
                who, kColumnLimit, row.size(), scanner.line());
        if (!rows.empty() && row.size() != rows.front().size())
            throw FormatError(NW_TEXT("%1: expected %2 columns in row %3, received %4."), who,
                rows.front().size(), scanner.line(), row.size());
        rows.push_back(row);
    }
    return rows;
}

std::string quotedIfNeeded(const std::string& cell, char separator, bool isAlone)
{
    const char special[] = {separator, '"', '\r', '\n'};
    const bool isPlain = cell.find_first_of(special, 0, sizeof special) == std::string::npos;
    if (isPlain && !(cell.empty() && isAlone)) return cell;
    std::string result = "\"";
    for (const char c : cell) {
        if (c == '"') result += c;
        result += c;
    }
    return result + '"';
}

void appendRow(std::string& text, const Row& row, char separator)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text += separator;
        text += quotedIfNeeded(row[i], separator, row.size() == 1);
    }
    text += '\n';
}

} // namespace

CsvTable readCsv(std::span<const std::byte> file, const std::string& who, const CsvOptions& options)
{
    if (isGzip(file)) return readCsv(gunzip(file, who), who, options);
    std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
    if (bytes.find('\0') != std::string_view::npos)
        throw FormatError(
            NW_TEXT("%1: expected a table as text, received a file of another kind."), who);
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    const std::string text = isUtf8(bytes) ? std::string(bytes) : utf8FromLatin1(bytes);
    CsvTable table;
    table.separator = options.separator.value_or(bestSeparator(text));
    table.rows = readRows(text, table.separator, who);
    if (table.rows.empty())
        throw FormatError(NW_TEXT("%1: expected a table, received an empty file."), who);
    if (options.hasHeader.value_or(looksLikeHeader(table.rows))) {
        table.header = std::move(table.rows.front());
        table.rows.erase(table.rows.begin());
    }
    return table;
}

CsvTable readCsvFile(const std::filesystem::path& path, const CsvOptions& options)
{
    return readCsv(readFile(path), path.string(), options);
}

std::string writeCsv(const CsvTable& table)
{
    std::string text;
    if (!table.header.empty()) appendRow(text, table.header, table.separator);
    for (const Row& row : table.rows) appendRow(text, row, table.separator);
    return text;
}

} // namespace netwright
