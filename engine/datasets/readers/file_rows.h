#pragma once

#include "engine/datasets/table.h"
#include "engine/formats/elements.h"

#include <filesystem>

namespace netwright {

// Where a dense array lies in a file; the first axis counts rows.
struct FileArray {
    std::filesystem::path path;
    Shape shape;
    DType dtype = DType::float32;
    ByteOrder order = ByteOrder::little;
    std::uint64_t offset = 0;
};

// Reads its rows when they are asked for. Throws FormatError where the file is missing or too
// short; the sentences start with its path.
std::unique_ptr<RowSource> openRows(const FileArray& array);

// The same for a stored .npy array of a .npz file. Throws FormatError for a compressed one, which
// has no rows that could be found.
std::unique_ptr<RowSource> openNpzRows(
    const std::filesystem::path& path, const std::string& arrayName);
std::vector<std::string> npzNames(const std::filesystem::path& path);

// Turns the bytes of each element round where the file is big-endian.
void toNativeOrder(ByteOrder order, std::size_t elementSize, std::byte* data, std::size_t bytes);

} // namespace netwright
