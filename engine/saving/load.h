#pragma once

#include "engine/arrays/array.h"
#include "engine/models/model.h"
#include "engine/saving/saved.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace netwright {

class Optimizer;

// A model from any file that can be read, by its extension: .keras, .h5, .json. Weights that the
// file does not hold get first values from the seed. Throws FormatError, whose sentence begins with
// the name of the file.
std::unique_ptr<Model> loadModel(const std::filesystem::path& file, std::uint64_t seed = 0);
// Only weights, from .weights.h5, .keras, .h5 or .npz (w0, w1 … in the model's order); they must be
// those of the model. Where something differs it throws FormatError and no weight has changed.
void loadWeights(Model& model, const std::filesystem::path& file);
// How the model was trained, and how far; nothing where the file does not say.
std::optional<SavedOptimizer> loadOptimizer(const std::filesystem::path& file);
// The variables of the optimizer alone; empty where the file holds none.
std::vector<Array> loadOptimizerState(const std::filesystem::path& file);

// Writes a model by the extension of the file (.keras, .h5, .weights.h5, .json), atomically, with
// the state of the optimizer where there is one. Throws FormatError.
void saveModel(Model& model, const Optimizer* optimizer, const std::filesystem::path& file,
    const SaveSettings& settings = {});

} // namespace netwright
