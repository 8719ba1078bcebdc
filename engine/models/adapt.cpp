#include "engine/models/adapt.h"

#include "engine/graph/gradients.h"

namespace netwright {
namespace {

void requireValues(const Tensor& tensor)
{
    for (const auto& node : topological({tensor}))
        if (node->variable && !node->variable->isAllocated)
            throw ConfigError(NW_TEXT("A layer that learns from data before training must not "
                                      "stand behind the weight %1, which training changes."),
                node->variable->path);
}

void appendUnadapted(const Layer& layer, std::vector<std::string>& names)
{
    if (layer.adapts() && !layer.isAdapted())
        names.push_back(layer.name.empty() ? layer.schema().name : layer.name);
    for (const auto& [attribute, inner] : layer.sublayers()) appendUnadapted(*inner, names);
}

// Keras adds or drops a last axis of length 1 where the model is declared so.
Array adjusted(const Array& array, const Shape& declared)
{
    const Shape& shape = array.shape();
    if (shape.rank() == declared.rank() + 1 && shape.back() == 1)
        return array.reshaped(shape.slice(0, declared.rank()));
    if (shape.rank() + 1 != declared.rank() || declared.back() != 1) return array;
    Shape longer = shape;
    longer.push_back(1);
    return array.reshaped(longer);
}

} // namespace

CallContext::DataReader readerOf(const Tensors& placeholders, const std::vector<Array>& data)
{
    return [placeholders, data](const Tensor& tensor) {
        requireValues(tensor);
        Program program({.inputs = placeholders, .outputs = {tensor}});
        for (std::size_t i = 0; i < data.size(); ++i)
            program.bindInput(static_cast<int>(i), data[i].data());
        program.run();
        return program.output(0).clone();
    };
}

bool needsAdapting(const Layer& model)
{
    std::vector<std::string> names;
    appendUnadapted(model, names);
    return !names.empty();
}

Tensors Model::buildInputs(const std::vector<TensorInfo>& infos, CallContext& context) const
{
    Tensors result;
    if (m_data.empty()) {
        for (const TensorInfo& info : infos) result.push_back(placeholder(info.shape, info.dtype));
        return result;
    }
    if (m_data.size() != infos.size())
        throw ShapeError(NW_TEXT("%1: %2 inputs were expected, received %3."), name, infos.size(),
            m_data.size());
    std::vector<Array> data;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        const Array array = adjusted(m_data[i], infos[i].shape);
        const bool isText = infos[i].dtype == DType::string;
        if (!compatible(infos[i].shape, array.shape())
            || isText != (array.dtype() == DType::string))
            throw ShapeError(
                NW_TEXT("%1: data of the shape %2 and type %3 was expected, received %4 and %5."),
                name, infos[i].shape, nameOf(infos[i].dtype), array.shape(), nameOf(array.dtype()));
        data.push_back(array.cast(infos[i].dtype));
        result.push_back(placeholder(array.shape(), infos[i].dtype));
    }
    context.setData(readerOf(result, data));
    context.startAdapting();
    return result;
}

std::unique_ptr<Model> Model::builtWith(const Value& config, std::vector<Array> data)
{
    std::unique_ptr<Model> model = unbuiltFrom(config);
    model->m_data = std::move(data);
    model->buildAll();
    return model;
}

bool Model::needsData(const Value& config)
{
    return needsAdapting(*unbuiltFrom(config));
}

// The layers learn in a model that is made for nothing else; settings and weights that they
// learned go into the one that is returned.
AdaptedModel adaptedModel(
    const Value& config, std::uint64_t seed, const std::function<std::vector<Array>()>& inputs)
{
    if (!Model::needsData(config)) return {Model::fromConfig(config, seed), {}};
    const std::unique_ptr<Model> learner = Model::builtWith(config, inputs());
    Value learned = learner->config();
    if (config.contains("compile_config")) learned["compile_config"] = config["compile_config"];
    AdaptedModel result{Model::fromConfig(learned, seed), {}};
    appendUnadapted(*Model::unbuiltFrom(config), result.layers);
    const auto from = learner->weights();
    const auto to = result.model->weights();
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
        const Variable& source = from[i]->weight.variable();
        Variable& target = to[i]->weight.variable();
        if (!source.isAllocated || source.shape != target.shape) continue;
        target.value.assign(source.value);
        ++target.version;
    }
    return result;
}

} // namespace netwright
