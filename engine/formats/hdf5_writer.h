#pragma once

#include "engine/arrays/array.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// Makes an HDF5 file in memory as h5py makes it for Keras: the earliest layout, contiguous
// little-endian datasets, no filters, no times, so that equal content gives equal bytes.
// Paths are absolute or relative to the root; "/" is the root. Throws FormatError where the
// library refuses, for instance a name that is taken. One thread at a time.
class Hdf5Writer {
public:
    // How a text is tagged; the bytes are UTF-8 either way.
    enum class Tag { utf8, ascii };

    Hdf5Writer();
    ~Hdf5Writer();
    Hdf5Writer(const Hdf5Writer&) = delete;
    Hdf5Writer& operator=(const Hdf5Writer&) = delete;

    // With the groups on the way; nothing happens where it exists.
    void createGroup(const std::string& path);
    // A dataset, with the groups on the way. A bfloat16 is stored as Keras does: two opaque
    // bytes and an attribute dtype.
    void writeArray(const std::string& path, const Array& array);
    // Attributes of a group or dataset that exists.
    void setText(const std::string& path, const std::string& name, const std::string& text,
        Tag tag = Tag::utf8);
    // Variable-length texts. A list that does not fit in an object header is split into
    // name0, name1 … of fixed length, as Keras does; an empty one is float64 of shape (0,).
    void setTextList(const std::string& path, const std::string& name,
        const std::vector<std::string>& texts, Tag tag = Tag::utf8);

    // The file.
    std::vector<std::byte> bytes() const;

private:
    void createGroupLocked(std::string_view path) const;
    void setTextLocked(
        const std::string& path, const std::string& name, const std::string& text, Tag tag) const;

    std::int64_t m_file = -1;
};

} // namespace netwright
