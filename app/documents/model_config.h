#pragma once

#include "engine/base/value.h"

#include <filesystem>

namespace netwright {

// What a model file says of its network, without reading weights. Classes may be unknown and
// settings wrong.
struct ModelConfig {
    Value config; // {"class_name", "config", …}
    Value compile; // what Keras calls compile_config; null where the file has none
    bool hasWeights = false;
};

// From .keras, .h5, .hdf5 or .json, by the extension. Throws FormatError, whose sentence begins
// with the name of the file.
ModelConfig readModelConfig(const std::filesystem::path& file);

} // namespace netwright
