#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// A table of texts; every row has as many cells as the others and the header.
struct CsvTable {
    std::vector<std::string> header; // empty where the file has none
    std::vector<std::vector<std::string>> rows;
    char separator = ',';

    std::size_t columns() const { return rows.empty() ? header.size() : rows.front().size(); }
    bool operator==(const CsvTable&) const = default;
};

// What to find out by looking at the file where nothing is said.
struct CsvOptions {
    std::optional<char> separator; // else the one of , ; tab | that fits best
    std::optional<bool> hasHeader; // else: the first row has no number, and later ones do
};

// Reads comma-separated values: cells in quotes may hold separators, line breaks and doubled
// quotes; CR LF, LF or CR end a line, empty lines are left out. The text is UTF-8, with or
// without byte order mark; bytes that are not are taken as Latin-1. gzip is unpacked. Throws
// FormatError, whose sentence starts with `who` and names row and column.
CsvTable readCsv(
    std::span<const std::byte> file, const std::string& who, const CsvOptions& options = {});
CsvTable readCsvFile(const std::filesystem::path& path, const CsvOptions& options = {});

// UTF-8, a line feed after each row, quotes where they are needed.
std::string writeCsv(const CsvTable& table);

} // namespace netwright
