#pragma once

#include "engine/arrays/array.h"
#include "engine/formats/hdf5_object.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netwright {

// A dataset that a file must have.
struct Hdf5Expectation {
    std::string path;
    Shape shape;
    DType dtype = DType::float32;
};

// An HDF5 file in memory. The library reads it in a copy of this process; here are only the
// checked description and the bytes. Paths are absolute or relative to the root. Links to
// other files, external storage and virtual datasets are refused, soft links are left out.
class Hdf5Reader {
public:
    // Throws FormatError, whose sentences start with `who`.
    Hdf5Reader(std::vector<std::byte> image, std::string who);

    bool exists(std::string_view path) const;
    bool isGroup(std::string_view path) const;
    // Names directly in the group, in the library's order (by bytes: 0, 1, 10, 2); empty
    // where there is no such group.
    std::vector<std::string> groups(std::string_view path) const;
    std::vector<std::string> datasets(std::string_view path) const;

    // Of a dataset; throw FormatError where there is none or an Array cannot hold it.
    Shape shapeOf(std::string_view path) const;
    DType dtypeOf(std::string_view path) const;

    // A text, whether of variable or fixed length; nothing where there is no such one.
    std::optional<std::string> text(std::string_view path, std::string_view attribute) const;
    // A list of texts, joined again where it is split into name0, name1 …
    std::optional<std::vector<std::string>> textList(
        std::string_view path, const std::string& attribute) const;

    // The datasets, converted to the dtypes expected (any number to a floating-point one,
    // whole numbers among each other). All are checked before the first is read; throws
    // FormatError that names what differs.
    std::vector<Array> arrays(std::span<const Hdf5Expectation> expectations) const;
    Array array(std::string_view path, const Shape& shape, DType dtype) const;
    // As it is in the file, within the limits for arrays.
    Array array(std::string_view path) const;

private:
    struct Group {
        std::vector<std::string> groups, datasets;
    };
    const Hdf5Object* find(std::string_view path) const;
    const Hdf5Object& dataset(std::string_view path) const;
    std::size_t sizeOfDataset(const Hdf5Object& object) const;
    const Hdf5Object& checked(const Hdf5Expectation& expectation) const;
    std::vector<Array> read(const std::vector<const Hdf5Object*>& objects) const;

    std::vector<std::byte> m_image;
    std::string m_who;
    std::map<std::string, Hdf5Object, std::less<>> m_objects;
    std::map<std::string, Group, std::less<>> m_groups;
};

// The whole reading side in one call: the arrays expected, in their order, or FormatError.
std::vector<Array> readHdf5(std::vector<std::byte> image,
    std::span<const Hdf5Expectation> expectations, const std::string& who);

} // namespace netwright
