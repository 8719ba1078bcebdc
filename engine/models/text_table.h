#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace netwright {

// A table of box-drawing characters as Keras prints its summaries. Cells that are too long go on
// in further lines.
struct TextTable {
    enum class Align : std::uint8_t { left, right };
    struct Column {
        std::string title;
        int widest = 40; // characters
        Align align = Align::left;
    };

    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;

    std::string text() const; // every line ends with a line break
};

} // namespace netwright
