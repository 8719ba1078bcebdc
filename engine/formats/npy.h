#pragma once

#include "engine/arrays/array.h"
#include "engine/formats/elements.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// What stands before the numbers of a .npy file.
struct NpyHeader {
    Shape shape;
    DType dtype = DType::float32;
    ByteOrder order = ByteOrder::little;
    bool isFortran = false;
    std::uint64_t offset = 0; // of the first number
    std::uint64_t bytes = 0; // of all numbers
    // Of texts: each takes so many characters of four bytes ("<U5"), or of one ("|S5").
    std::uint64_t characters = 0;
    std::uint64_t characterBytes = 0;
};

// Bytes that hold a whole header, whatever the file.
inline constexpr std::size_t kNpyHeaderLimit = std::size_t{1} << 16;

// NumPy's .npy format, versions 1 to 3, of every dtype; two-byte void elements are bfloat16,
// as NumPy stores them, and texts of a fixed length become strings. Throws FormatError for objects,
// structures and damage; the sentence starts with `who`. `start` holds the file or its first
// kNpyHeaderLimit bytes.
NpyHeader readNpyHeader(std::span<const std::byte> start, const std::string& who);
Array readNpy(std::span<const std::byte> file, const std::string& who);
Array readNpyFile(const std::filesystem::path& path);

// Version 1, little-endian, row-major. bfloat16, which NumPy alone cannot read, is written as
// float32.
std::vector<std::byte> writeNpy(const Array& array);
void writeNpyFile(const std::filesystem::path& path, const Array& array);

// Reads parts of a large .npy file. Keeps the file open; one thread at a time.
class NpyReader {
public:
    explicit NpyReader(const std::filesystem::path& path);

    const Shape& shape() const { return m_header.shape; }
    DType dtype() const { return m_header.dtype; }
    // Rows first … last-1 of the first axis. Throws ShapeError outside of the array, and
    // FormatError where the file has become shorter.
    Array readRows(Dimension first, Dimension last);

private:
    std::string m_who;
    std::ifstream m_file;
    NpyHeader m_header;
    std::optional<Array> m_whole; // a Fortran-ordered array has no rows in one piece
};

} // namespace netwright
