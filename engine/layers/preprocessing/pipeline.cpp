#include "engine/layers/owned_layer.h"
#include "engine/layers/preprocessing/unwritten.h"

#include <map>

namespace netwright {
namespace {

class Pipeline final : public Layer {
public:
    std::vector<OwnedLayer> layers;

    void configured() override
    {
        std::map<std::string, int> uses;
        m_names.clear();
        for (const OwnedLayer& layer : layers) {
            if (!layer) throw ConfigError(NW_TEXT("Pipeline: layers must hold layers only."));
            const std::string word = snakeCase(layer->schema().name);
            const int number = uses[word]++;
            m_names.push_back(number == 0 ? word : word + "_" + std::to_string(number));
            if (layer->name.empty()) layer->name = m_names.back();
        }
    }

    std::pair<int, int> inputCount() const override
    {
        return layers.empty() ? std::pair(1, 1) : layers.front()->inputCount();
    }
    bool castsInputs() const override { return false; }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        CallArguments current{.inputs = arguments.inputs, .masks = arguments.masks};
        for (const OwnedLayer& layer : layers) {
            const Tensors outputs = (*layer)(current, context);
            current.masks = layer->computeMasks(current, outputs);
            current.inputs = outputs;
        }
        m_masks = current.masks;
        return current.inputs;
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        Tensors result = m_masks;
        result.resize(outputs.size());
        return result;
    }

    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        std::vector<std::pair<std::string, Layer*>> result;
        for (std::size_t i = 0; i < layers.size(); ++i)
            result.emplace_back("_pipeline_layers/" + m_names[i], layers[i].get());
        return result;
    }

private:
    std::vector<std::string> m_names; // of the files, one a layer
    Tensors m_masks; // of the last call's outputs
};

const bool published = publish<Layer, Pipeline>({
    .name = "Pipeline",
    .category = "preprocessing",
    .summary = "Applies a list of layers, one after the other.",
    .params = {
        param("layers", &Pipeline::layers, "The layers, in the order in which they are applied.",
            required()),
        unwritten(param(
            "trainable", &Layer::trainable, "Whether training changes the layer's weights.")),
        unwritten(param("dtype", &Layer::dtype,
            "The numbers that the layer computes with, such as float32 or mixed_bfloat16.")),
    },
});

} // namespace
} // namespace netwright
