#pragma once

#include "engine/layers/layer.h"

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace netwright {

// One entry of "layers" in a model's configuration: the layer, and what has to be written back
// beside its settings.
struct LayerEntry {
    std::unique_ptr<Layer> layer;
    Value buildConfig; // as it was read; null where there was none
    Config extras = Config::object(); // keys that this program does not know
    std::optional<Shape> inputShape; // what Keras 2 wrote into the first layer of a Sequential
};

// Reads an entry of Keras 3 or 2 by its class_name. Throws ConfigError, which names the layer.
LayerEntry readLayerEntry(const Value& entry);
// {"module", "class_name", "config", "registered_name", "build_config", …}
Value writeLayerEntry(const LayerEntry& entry);

// Whether an entry is an operation of keras.ops, which may have the class name of a layer: its
// module tells.
bool isOperation(const Value& entry);
// The name of an entry's class among layers: "Dense", or "operation:Add".
std::string layerClassName(const Value& entry);

// A configuration without what Keras 2 wrote about the shape of the input, which is put into
// `inputShape`. An InputLayer's stays as it is.
Config withoutInputShape(
    const std::string& className, const Config& config, std::optional<Shape>& inputShape);

bool isInputLayer(const Layer& layer);
// Shape, with the batch axis, and dtype of an InputLayer. Throws ConfigError.
TensorInfo inputInfo(const Layer& inputLayer);
std::unique_ptr<Layer> makeInputLayer(const std::string& name, const TensorInfo& info);

// "dense", or "dense_1" … where that is taken. Adds the name to `taken`.
std::string uniqueName(const std::string& wanted, std::set<std::string>& taken);
// Gives every layer a name, as Keras would; throws ConfigError where two have the same.
void nameLayers(const std::vector<Layer*>& layers, const std::string& model);

// What Keras does when trainable is set to false: the layers inside are frozen too.
void freeze(Layer& layer);

} // namespace netwright
