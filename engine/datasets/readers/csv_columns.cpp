#include "engine/datasets/readers/csv_columns.h"

#include "engine/base/error.h"
#include "engine/formats/elements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t";
    const std::size_t start = text.find_first_not_of(kSpaces);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kSpaces) + 1 - start);
}

bool saysMissing(std::string_view cell)
{
    constexpr std::array<std::string_view, 12> kWords{
        "", "NA", "N/A", "n/a", "na", "NaN", "nan", "NAN", "null", "NULL", "None", "?"};
    return std::find(kWords.begin(), kWords.end(), cell) != kWords.end();
}

std::optional<double> numberIn(std::string_view cell)
{
    if (cell.starts_with('+')) cell.remove_prefix(1);
    double number = 0;
    const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (result.ptr != cell.data() + cell.size()) return std::nullopt;
    if (result.ec == std::errc()) return number;
    // Too large or too small for a double.
    return result.ec == std::errc::result_out_of_range ? std::optional(HUGE_VAL) : std::nullopt;
}

void listCategories(CsvColumn& column)
{
    for (std::size_t row = 0; row < column.texts.size(); ++row)
        if (!column.isMissing[row]) column.categories.push_back(column.texts[row]);
    auto& list = column.categories;
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    if (!column.isText)
        std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
            return numberIn(a).value_or(0) < numberIn(b).value_or(0);
        });
}

} // namespace

std::size_t CsvColumn::missingCount() const
{
    return static_cast<std::size_t>(std::count(isMissing.begin(), isMissing.end(), true));
}

std::size_t CsvColumn::categoryOf(std::size_t row) const
{
    const auto found = isText ? std::lower_bound(categories.begin(), categories.end(), texts[row])
                              : std::find(categories.begin(), categories.end(), texts[row]);
    return static_cast<std::size_t>(found - categories.begin());
}

std::size_t CsvColumn::mostFrequent() const
{
    std::vector<std::size_t> counts(categories.size() + 1, 0);
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (!isMissing[row]) ++counts[categoryOf(row)];
    return static_cast<std::size_t>(
        std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::size_t shownRow(const CsvTable& table, std::size_t row)
{
    return row + (table.header.empty() ? 1 : 2);
}

std::string columnName(const CsvTable& table, std::size_t index)
{
    return table.header.empty() ? std::to_string(index + 1) : shown(table.header[index]);
}

CsvColumn understand(const CsvTable& table, std::size_t index, const std::string& who)
{
    CsvColumn column{.index = index, .name = columnName(table, index), .isWhole = true};
    std::size_t numberCount = 0, missing = 0, firstText = table.rows.size();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view cell = trimmed(table.rows[row][index]);
        const bool isMissing = saysMissing(cell);
        const auto number = isMissing ? std::nullopt : numberIn(cell);
        column.isMissing.push_back(isMissing);
        column.texts.emplace_back(isMissing ? std::string_view() : cell);
        column.numbers.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
        if (number) ++numberCount;
        if (number && *number != std::floor(*number)) column.isWhole = false;
        if (isMissing) ++missing;
        if (!number && !isMissing) firstText = std::min(firstText, row);
    }
    const std::size_t texts = table.rows.size() - numberCount - missing;
    column.isText = texts > 0;
    if (texts > 0 && numberCount > texts)
        throw FormatError(NW_TEXT("%1: expected a number in row %2, column %3, received \"%4\"."),
            who, shownRow(table, firstText), column.name, shown(column.texts[firstText]));
    column.isWhole = column.isWhole && !column.isText;
    listCategories(column);
    return column;
}

} // namespace netwright
