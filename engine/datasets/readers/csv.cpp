#include "engine/formats/csv.h"
#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "engine/datasets/data_source.h"
#include "engine/datasets/readers/csv_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright {
namespace {

constexpr std::size_t kMostCategories = 1000;

class Csv final : public DataSource {
public:
    std::string file;
    Value header = "auto";
    std::string separator = "auto";
    Value x;
    Value target = -1;
    std::string categories = "one_hot";
    std::string targetCategories = "auto";
    std::string missing = "error";
    bool standardize = false;

    void configured() override
    {
        if (!header.is_boolean() && header != "auto")
            throw ConfigError(NW_TEXT("csv: header must be true, false or \"auto\", received %1."),
                header.dump());
        if (separator != "auto" && separator != "tab" && separator.size() != 1)
            throw ConfigError(
                NW_TEXT("csv: separator must be one character or \"auto\", received \"%1\"."),
                separator);
    }

protected:
    TableParts load(const std::filesystem::path& folder) const override
    {
        const std::filesystem::path path = folder / file;
        const std::string who = path.string();
        requireRoom(path);
        const CsvTable table = readCsvFile(path, options());
        if (table.rows.empty())
            throw FormatError(NW_TEXT("%1: the file has a header and no rows."), who);
        const std::vector<std::size_t> targets = chosen(table, target, "target", who);
        std::vector<std::size_t> inputs = chosen(table, x, "x", who);
        if (x.is_null()) inputs = others(table.columns(), targets);
        if (inputs.empty())
            throw ConfigError(
                NW_TEXT("csv: there is no column left for the inputs in %1, which has %2."), who,
                table.columns());
        std::vector<CsvColumn> inputColumns, targetColumns;
        for (const std::size_t i : inputs) inputColumns.push_back(understand(table, i, who));
        for (const std::size_t i : targets) targetColumns.push_back(understand(table, i, who));
        const std::vector<std::size_t> kept = keptRows(table, inputColumns, targetColumns, who);
        TableParts parts;
        parts.inputs.push_back({.name = "x", .values = inputArray(inputColumns, kept, who)});
        if (!targets.empty()) addTarget(parts, targetColumns, kept, who);
        return parts;
    }

private:
    CsvOptions options() const
    {
        CsvOptions result;
        if (separator != "auto") result.separator = separator == "tab" ? '\t' : separator.front();
        if (header.is_boolean()) result.hasHeader = header.get<bool>();
        return result;
    }

    // A table of texts takes about ten times its file.
    void requireRoom(const std::filesystem::path& path) const
    {
        constexpr std::uint64_t kGrowth = 10;
        if (isTooLarge(path) || std::filesystem::file_size(path) > memoryBytes() / kGrowth)
            throw FormatError(
                NW_TEXT("%1: the table is too large for the memory (%2 bytes); a .npz or HDF5 file "
                        "of its numbers can be read row by row."),
                path.string(), std::filesystem::file_size(path));
    }

    static std::vector<std::size_t> others(
        std::size_t columns, const std::vector<std::size_t>& taken)
    {
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < columns; ++i)
            if (std::find(taken.begin(), taken.end(), i) == taken.end()) result.push_back(i);
        return result;
    }

    // Columns by name or number; numbers count from 0, negative ones from the end.
    static std::vector<std::size_t> chosen(
        const CsvTable& table, const Value& choice, const std::string& key, const std::string& who)
    {
        std::vector<std::size_t> result;
        if (choice.is_null()) return result;
        if (!choice.is_array()) return {oneColumn(table, choice, key, who)};
        for (const Value& item : choice) {
            const std::size_t column = oneColumn(table, item, key, who);
            if (std::find(result.begin(), result.end(), column) != result.end())
                throw ConfigError(
                    NW_TEXT("csv: %1 names column %2 twice."), key, columnName(table, column));
            result.push_back(column);
        }
        return result;
    }

    static std::size_t oneColumn(
        const CsvTable& table, const Value& choice, const std::string& key, const std::string& who)
    {
        const auto count = static_cast<std::int64_t>(table.columns());
        if (choice.is_number_integer()) {
            const auto number = choice.get<std::int64_t>();
            if (number >= -count && number < count)
                return static_cast<std::size_t>(number < 0 ? number + count : number);
            throw ConfigError(
                NW_TEXT("csv: %1 must be a column from 0 to %2 (or -1 for the last), received %3."),
                key, count - 1, number);
        }
        if (!choice.is_string())
            throw ConfigError(
                NW_TEXT("csv: %1 must be a column's name or number, or a list of them."), key);
        const auto name = choice.get<std::string>();
        const auto found = std::find(table.header.begin(), table.header.end(), name);
        if (found != table.header.end())
            return static_cast<std::size_t>(found - table.header.begin());
        if (table.header.empty())
            throw ConfigError(NW_TEXT("csv: %1 names the column \"%2\", but %3 has no header; give "
                                      "the column's number."),
                key, name, who);
        throw ConfigError(
            NW_TEXT("csv: %1 names the column \"%2\", which %3 does not have."), key, name, who);
    }

    std::vector<std::size_t> keptRows(const CsvTable& table, const std::vector<CsvColumn>& inputs,
        const std::vector<CsvColumn>& targets, const std::string& who) const
    {
        if (missing != "drop") {
            if (missing == "error") refuseMissing(table, inputs, who);
            refuseMissing(table, targets, who);
        }
        std::vector<std::size_t> kept;
        const auto lacks = [](const std::vector<CsvColumn>& columns, std::size_t row) {
            return std::any_of(columns.begin(), columns.end(),
                [row](const CsvColumn& column) { return column.isMissing[row]; });
        };
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (missing != "drop" || (!lacks(inputs, row) && !lacks(targets, row)))
                kept.push_back(row);
        if (kept.empty())
            throw FormatError(NW_TEXT("%1: every row lacks a value; nothing is left."), who);
        return kept;
    }

    static void refuseMissing(
        const CsvTable& table, const std::vector<CsvColumn>& columns, const std::string& who)
    {
        std::size_t total = 0, row = table.rows.size();
        const CsvColumn* first = nullptr;
        for (const CsvColumn& column : columns) {
            const auto found = std::find(column.isMissing.begin(), column.isMissing.end(), true);
            if (found == column.isMissing.end()) continue;
            total += column.missingCount();
            const auto at = static_cast<std::size_t>(found - column.isMissing.begin());
            if (at >= row) continue;
            row = at;
            first = &column;
        }
        if (first != nullptr)
            throw FormatError(NW_TEXT("%1: a value is missing in row %2, column %3 (%4 in all); "
                                      "missing can be \"drop\" or, for inputs, \"mean\"."),
                who, shownRow(table, row), first->name, total);
    }

    // One column of numbers: the mean in place of what is missing.
    std::vector<double> numbersOf(
        const CsvColumn& column, const std::vector<std::size_t>& kept) const
    {
        double sum = 0;
        std::size_t count = 0;
        for (const std::size_t row : kept)
            if (!column.isMissing[row]) {
                sum += column.numbers[row];
                ++count;
            }
        const double mean = count > 0 ? sum / static_cast<double>(count) : 0;
        std::vector<double> values;
        double squares = 0;
        for (const std::size_t row : kept) {
            values.push_back(column.isMissing[row] ? mean : column.numbers[row]);
            squares += (values.back() - mean) * (values.back() - mean);
        }
        if (!standardize) return values;
        const double deviation = std::sqrt(squares / static_cast<double>(values.size()));
        for (double& value : values) value = (value - mean) / (deviation > 0 ? deviation : 1);
        return values;
    }

    Array inputArray(const std::vector<CsvColumn>& columns, const std::vector<std::size_t>& kept,
        const std::string& who) const
    {
        if (categories == "text") return texts(columns, kept, who);
        std::vector<std::size_t> widths;
        for (const CsvColumn& column : columns) {
            if (column.isText) requireFew(column, who);
            widths.push_back(
                column.isText && categories == "one_hot" ? column.categories.size() : 1);
        }
        const std::size_t width = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
        Array values(Shape{static_cast<Dimension>(kept.size()), static_cast<Dimension>(width)},
            DType::float32);
        float* start = values.as<float>().data();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const CsvColumn& column = columns[i];
            const std::vector<double> numbers
                = column.isText ? std::vector<double>() : numbersOf(column, kept);
            for (std::size_t at = 0; at < kept.size(); ++at) {
                float* const cell = start + at * width;
                if (!column.isText)
                    *cell = static_cast<float>(numbers[at]);
                else
                    writeCategory(column.isMissing[kept[at]] ? column.mostFrequent()
                                                             : column.categoryOf(kept[at]),
                        cell);
            }
            start += widths[i];
        }
        return values;
    }

    // As they stand in the file, for layers that read texts.
    static Array texts(const std::vector<CsvColumn>& columns, const std::vector<std::size_t>& kept,
        const std::string& who)
    {
        for (const CsvColumn& column : columns)
            if (!column.isText)
                throw FormatError(NW_TEXT("%1: where categories is \"text\" all columns of x must "
                                          "hold texts, column %2 has numbers."),
                    who, column.name);
        std::vector<std::string> cells;
        for (const std::size_t row : kept)
            for (const CsvColumn& column : columns) cells.push_back(column.texts[row]);
        return stringArray(
            {static_cast<Dimension>(kept.size()), static_cast<Dimension>(columns.size())}, cells);
    }

    void writeCategory(std::size_t category, float* cell) const
    {
        if (categories == "one_hot")
            cell[category] = 1;
        else
            *cell = static_cast<float>(category);
    }

    static void requireFew(const CsvColumn& column, const std::string& who)
    {
        if (column.categories.size() > kMostCategories)
            throw FormatError(NW_TEXT("%1: column %2 has %3 different texts, which is too many for "
                                      "categories; leave it out of x."),
                who, column.name, column.categories.size());
    }

    void addTarget(TableParts& parts, const std::vector<CsvColumn>& columns,
        const std::vector<std::size_t>& kept, const std::string& who) const
    {
        const CsvColumn& column = columns.front();
        const std::string name = columns.size() == 1 ? column.name : "y";
        if (columns.size() == 1 && (column.isText || targetCategories != "auto")) {
            requireFew(column, who);
            parts.classNames = column.categories;
            parts.targets.push_back({.name = name, .values = labels(column, kept)});
            return;
        }
        for (const CsvColumn& each : columns)
            if (each.isText)
                throw FormatError(NW_TEXT("%1: several targets must all be numbers, column %2 has "
                                          "texts."),
                    who, each.name);
        parts.targets.push_back({.name = name, .values = numbers(columns, kept)});
    }

    Array labels(const CsvColumn& column, const std::vector<std::size_t>& kept) const
    {
        Array indices(Shape{static_cast<Dimension>(kept.size())}, DType::int32);
        for (std::size_t at = 0; at < kept.size(); ++at)
            indices.as<std::int32_t>()[at] = static_cast<std::int32_t>(column.categoryOf(kept[at]));
        if (targetCategories != "one_hot") return indices;
        return oneHot(indices, static_cast<int>(column.categories.size()), "csv");
    }

    // One column of whole numbers becomes int32, so that it can be a class index.
    static Array numbers(
        const std::vector<CsvColumn>& columns, const std::vector<std::size_t>& kept)
    {
        Shape shape{static_cast<Dimension>(kept.size())};
        if (columns.size() > 1) shape.push_back(static_cast<Dimension>(columns.size()));
        const CsvColumn& first = columns.front();
        const bool isLabel = columns.size() == 1 && first.isWhole
            && std::all_of(kept.begin(), kept.end(),
                [&](std::size_t row) { return std::fabs(first.numbers[row]) < 2e9; });
        Array values(shape, isLabel ? DType::int32 : DType::float32);
        std::size_t at = 0;
        for (const std::size_t row : kept)
            for (const CsvColumn& column : columns) values.set(at++, column.numbers[row]);
        return values;
    }
};

const bool published = publish<DataSource, Csv>({
    .name = "csv",
    .category = "files",
    .summary = "A table of numbers and categories, as text.",
    .params =
        {
            param("csv", &Csv::file, "The file, with or without gzip.", required()),
            param("header", &Csv::header,
                "Whether the first row names the columns: true, false or \"auto\"."),
            param("separator", &Csv::separator,
                "What stands between cells: one character, \"tab\" or \"auto\"."),
            param("x", &Csv::x,
                "Columns that are inputs, by name or number from 0. None: all but the target."),
            param("target", &Csv::target,
                "The column to predict, by name or number from 0 (-1 is the last), or a list."),
            param("categories", &Csv::categories,
                "What becomes of texts among the inputs.", oneOf({"one_hot", "index", "text"})),
            param("target_categories", &Csv::targetCategories,
                "What becomes of the target: auto makes texts indices and keeps numbers.",
                oneOf({"auto", "index", "one_hot"})),
            param("missing", &Csv::missing,
                "What becomes of rows that lack a value: refused, left out, or the column's mean.",
                oneOf({"error", "drop", "mean"})),
            param("standardize", &Csv::standardize,
                "Whether columns of numbers get mean 0 and standard deviation 1."),
        },
});

} // namespace
} // namespace netwright
