#pragma once

#include "engine/layers/layer.h"
#include "engine/models/layer_entry.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace netwright {

// What a layer of a Sketch gives. Lengths may be unknown.
struct FeatureMap {
    int place = -1; // of the layer in its Sketch
    Shape shape; // the batch included

    Dimension channels() const { return shape.back(); }
};

// A network while an application makes it, one layer after the other, as Keras's functional API
// does: layers without a name get those of a fresh session of Keras, "conv2d", "conv2d_1". Used by
// one thread, and thrown away when its configuration was taken.
class Sketch {
public:
    // An InputLayer for pictures of this shape, without the batch.
    FeatureMap input(const Shape& shape);
    // A layer behind others, with those of its settings that are not the defaults. An empty name
    // is replaced. Throws ConfigError, ShapeError.
    FeatureMap layer(const std::string& className, const std::string& name, const Config& settings,
        const std::vector<FeatureMap>& inputs);
    FeatureMap layer(const std::string& className, const std::string& name, const Config& settings,
        const FeatureMap& input);
    // An operation of keras.ops by its class, "Add", on two tensors or a tensor and a number.
    FeatureMap operation(
        const std::string& className, const FeatureMap& left, const FeatureMap& right);
    FeatureMap operation(const std::string& className, const FeatureMap& left, double right);
    // A chain of two layers, given by class and settings with their names, as one Sequential.
    FeatureMap chain(const std::string& name,
        const std::vector<std::pair<std::string, Config>>& parts, const FeatureMap& input);

    // The model's configuration as Keras 3 writes it: layers from the input to `output`, by their
    // depth. Source: keras.src.ops.function.map_graph.
    Value config(const std::string& modelName, const FeatureMap& output) const;

private:
    struct Drawn {
        LayerEntry entry;
        std::vector<FeatureMap> inputs;
        Value args;
        Tensor output;
    };
    // The arguments of a call, in which {"input": 0} stands for the first of the inputs.
    struct Call {
        std::vector<FeatureMap> inputs;
        Value args;
    };

    std::string automaticName(const std::string& className);
    FeatureMap add(std::unique_ptr<Layer> layer, const Call& call);
    std::vector<int> inKerasOrder(int last) const;
    Value writeLayer(const Drawn& drawn) const;

    std::deque<Drawn> m_layers;
    std::map<std::string, int> m_counts; // of automatic names
};

} // namespace netwright
