#pragma once

#include "engine/formats/hdf5_object.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// The narrow place where the HDF5 library, which is not made for hostile files, meets them:
// each function runs it in a short-lived copy of this process. They throw FormatError for
// damaged files and for external links, external storage and virtual datasets.
std::vector<Hdf5Object> inspectHdf5(std::span<const std::byte> image, const std::string& who);
// The bytes of datasets of any storage, one after the other, in the file's byte order.
// `bytes` is what they need together, which the caller has found acceptable.
std::vector<std::byte> readHdf5Datasets(std::span<const std::byte> image,
    const std::vector<std::string>& paths, std::uint64_t bytes, const std::string& who);

} // namespace netwright
