#pragma once

#include "engine/arrays/array.h"
#include "engine/models/model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace netwright {

class Optimizer;

// A model from any file that can be read, by its extension: .keras, .h5, .json. Weights that the
// file does not hold get first values from the seed. Throws FormatError, ConfigError, ShapeError.
std::unique_ptr<Model> loadModel(const std::filesystem::path& file, std::uint64_t seed = 0);
// Only weights, from .weights.h5, .keras or .h5; they must be those of the model.
void loadWeights(Model& model, const std::filesystem::path& file);
// The variables of the optimizer in the order of Optimizer::state(); empty where the file holds
// none.
std::vector<Array> loadOptimizerState(const std::filesystem::path& file);

// Writes a model by the extension of the file (.keras, .h5, .weights.h5, .json), atomically, with
// the state of the optimizer where there is one.
void saveModel(Model& model, const Optimizer* optimizer, const std::filesystem::path& file);

} // namespace netwright
