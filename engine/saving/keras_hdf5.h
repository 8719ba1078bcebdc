#pragma once

#include "engine/formats/hdf5_reader.h"
#include "engine/saving/saved.h"
#include "engine/saving/stored_weights.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

// The whole-model .h5 of Keras 2, which Keras 3 calls legacy: the configuration in an attribute
// and a group for each layer, named after the layer. Weights are found by position.
namespace netwright {

class Optimizer;

std::vector<std::byte> writeKerasHdf5(
    const Model& model, const Optimizer* optimizer, Dialect dialect);

// Whether the file has a configuration, and whether it holds weights in this layout at all.
bool hasModelConfig(const Hdf5Reader& file);
bool hasLegacyWeights(const Hdf5Reader& file);

// The model without values for its weights. Throws FormatError.
std::unique_ptr<Model> readKerasHdf5(const Hdf5Reader& file, const std::string& who);
// Values for all weights of the model, which need not be placed. Throws FormatError.
WeightValues readLegacyWeights(const Model& model, const Hdf5Reader& file, const std::string& who);
std::optional<SavedOptimizer> readLegacyOptimizer(const Hdf5Reader& file, const std::string& who);

} // namespace netwright
