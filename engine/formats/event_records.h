#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>

namespace netwright {

// CRC-32C (Castagnoli), turned and shifted as the record format of TensorFlow has it, so that the
// sum of bytes that hold sums stays useful.
std::uint32_t maskedCrc32c(std::span<const std::byte> bytes);

// A file of records: length (8 bytes, least first), masked sum of the length, the bytes, masked sum
// of the bytes. What TensorBoard reads. Bytes are on their way to the disk after flush().
class RecordWriter {
public:
    // Throws FormatError where the file cannot be made.
    explicit RecordWriter(std::filesystem::path path);

    const std::filesystem::path& path() const { return m_path; }
    // Throws FormatError where the disk takes no more.
    void write(std::string_view record);
    void flush();

private:
    void check();

    std::filesystem::path m_path;
    std::ofstream m_file;
};

} // namespace netwright
