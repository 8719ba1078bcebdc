#pragma once

#include "engine/formats/hdf5_reader.h"
#include "engine/formats/npz.h"
#include "engine/saving/stored_weights.h"

#include <cstddef>
#include <string>
#include <vector>

// The file model.weights.h5 of Keras 3, which stands in a .keras archive or alone: each layer is a
// group that is named after the layer's class and its place in the model, not after the layer.
namespace netwright {

class Optimizer;

// The whole file; with the state of an optimizer where there is one.
std::vector<std::byte> writeKerasWeights(const Model& model, const Optimizer* optimizer);

// Values for all weights of the model, which need not be placed. The model says which arrays of
// which shape must be there. Throws FormatError for missing, different and further ones.
WeightValues readKerasWeights(const Model& model, const Hdf5Reader& file, const std::string& who);
// The same with the paths as names ("layers/dense/vars/0"), or w0, w1 … in the model's order.
WeightValues readKerasWeights(const Model& model, NamedArrays arrays, const std::string& who);
// In the order of Optimizer::state(); empty where the file holds none.
std::vector<Array> readKerasOptimizer(const Hdf5Reader& file);

} // namespace netwright
