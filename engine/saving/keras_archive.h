#pragma once

#include "engine/models/model.h"
#include "engine/saving/saved.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

// Keras 3's .keras: a zip archive of metadata.json, config.json and model.weights.h5.
namespace netwright {

class Optimizer;

// Members are stored, in Keras's order. A time that is not given is the present one.
std::vector<std::byte> writeKerasArchive(
    const Model& model, const Optimizer* optimizer, std::optional<std::time_t> time);

// Throw FormatError, whose sentence begins with the name of the file. Stored and deflated members
// are read, and model.weights.npz in place of model.weights.h5.
std::unique_ptr<Model> readKerasArchive(const std::filesystem::path& path);
void readKerasArchiveWeights(Model& model, const std::filesystem::path& path);
std::optional<SavedOptimizer> readKerasArchiveOptimizer(const std::filesystem::path& path);

} // namespace netwright
