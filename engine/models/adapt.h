#pragma once

#include "engine/models/model.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netwright {

// Computes what a tensor of a trace is where its placeholders are these arrays. Throws ConfigError
// where that takes weights that have no values yet.
CallContext::DataReader readerOf(const Tensors& placeholders, const std::vector<Array>& data);

// Names of the layers of a model, however deep inside, that learn a state from data (Layer::adapt)
// and hold none yet.
std::vector<std::string> unadaptedLayers(const Layer& model);

struct AdaptedModel {
    std::unique_ptr<Model> model;
    std::vector<std::string> layers; // names of those that learned
};
// As Model::fromConfig, after the layers that adapt have learned from the model's inputs, which are
// asked for only where there are such layers. Each layer learns from what those before it make of
// the data, all samples at once.
AdaptedModel adaptedModel(
    const Value& config, std::uint64_t seed, const std::function<std::vector<Array>()>& inputs);
// First values from the seed for all weights but those that layers learned from data before
// training.
void initializeAgain(Model& model, std::uint64_t seed);

} // namespace netwright
