#pragma once

#include "engine/models/model.h"

#include <string>
#include <utility>
#include <vector>

namespace netwright {

// Values that were read and checked, each with the variable that it is for.
using WeightValues = std::vector<std::pair<Variable*, Array>>;

// A model from a configuration, without values. Whatever is wrong with the configuration becomes
// a FormatError that begins with `who`.
std::unique_ptr<Model> buildModel(const Value& config, const std::string& who);
// Gives the weights of a model from buildModel() their storage; refuses what exceeds the memory
// of this computer.
void placeWeights(Model& model, const std::string& who);
// Gives a placed model these values.
void giveValues(const WeightValues& values);

// The variables of weights, in their order.
std::vector<Variable*> variablesOf(const std::vector<const LayerWeight*>& weights);
// As Keras's .h5 files hold the weights of a layer: all trained ones, then the rest.
std::vector<Variable*> trainedFirst(const Layer& layer);

} // namespace netwright
