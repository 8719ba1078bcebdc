#pragma once

#include "engine/formats/elements.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// The numbers of a dataset in an HDF5 file.
struct Hdf5Type {
    DType dtype = DType::float32;
    ByteOrder order = ByteOrder::little;
};

struct Hdf5Attribute {
    std::string name;
    bool isScalar = false;
    std::vector<std::string> texts;
};

// A group or dataset as an HDF5 file describes it.
struct Hdf5Object {
    std::string path; // "/", "/layers/dense"
    bool isDataset = false;
    std::optional<Hdf5Type> type; // nothing for a dataset that an Array cannot hold
    Shape shape;
    // Where a contiguous dataset starts in the file; nothing for other storage.
    std::optional<std::uint64_t> offset;
    // Texts, lists of texts and empty lists; others are left out.
    std::vector<Hdf5Attribute> attributes;
};

} // namespace netwright
