#pragma once

#include "engine/arrays/array.h"
#include "engine/formats/csv.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// A column of a table of texts, understood: numbers, or categories.
struct CsvColumn {
    std::size_t index = 0;
    std::string name; // of the header, or its number from 1
    bool isText = false;
    bool isWhole = false; // all numbers are whole
    std::vector<double> numbers; // one a row; NaN where missing; unused for texts
    std::vector<std::string> texts; // trimmed; empty where missing
    std::vector<bool> isMissing;
    std::vector<std::string> categories; // the different texts, sorted (numbers by value)

    std::size_t missingCount() const;
    // Number of the row's text among the categories.
    std::size_t categoryOf(std::size_t row) const;
    // Number of the category that most rows have.
    std::size_t mostFrequent() const;
};

// Cells that are empty or say NA, N/A, NaN, null, None or ? are missing. A column of which most
// cells are numbers must hold only numbers: FormatError names row and column of the first that
// is not. Rows count from 1, with the header, as an editor shows them.
CsvColumn understand(const CsvTable& table, std::size_t index, const std::string& who);

// Number of the row in the file, for a sentence.
std::size_t shownRow(const CsvTable& table, std::size_t row);
std::string columnName(const CsvTable& table, std::size_t index);

} // namespace netwright
