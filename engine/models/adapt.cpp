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

// Weights of layers that adapt, however deep inside.
void appendLearned(const Layer& layer, std::vector<Variable*>& variables)
{
    if (layer.adapts())
        for (const LayerWeight* weight : layer.ownWeights())
            variables.push_back(&weight->weight.variable());
    for (const auto& [attribute, inner] : layer.sublayers()) appendLearned(*inner, variables);
}

void assign(const Array& value, Variable& variable)
{
    variable.value.assign(value);
    ++variable.version;
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

std::vector<std::string> unadaptedLayers(const Layer& model)
{
    std::vector<std::string> names;
    appendUnadapted(model, names);
    return names;
}

Tensors Model::buildInputs(const std::vector<TensorInfo>& infos, CallContext& context) const
{
    Tensors result;
    if (m_data.empty()) {
        for (const TensorInfo& info : infos) result.push_back(placeholder(info.shape, info.dtype));
        return result;
    }
    const std::vector<Array> data = preparedInputs(*this, m_data);
    for (const Array& array : data) result.push_back(placeholder(array.shape(), array.dtype()));
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

// The layers learn in a model that is made for nothing else; settings and weights that they
// learned go into the one that is returned.
AdaptedModel adaptedModel(
    const Value& config, std::uint64_t seed, const std::function<std::vector<Array>()>& inputs)
{
    std::vector<std::string> names = unadaptedLayers(*Model::unbuiltFrom(config));
    if (names.empty()) return {Model::fromConfig(config, seed), {}};
    const std::unique_ptr<Model> learner = Model::builtWith(config, inputs());
    Value learned = learner->config();
    if (config.contains("compile_config")) learned["compile_config"] = config["compile_config"];
    AdaptedModel result{Model::fromConfig(learned, seed), std::move(names)};
    const auto from = learner->weights();
    const auto to = result.model->weights();
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
        const Variable& source = from[i]->weight.variable();
        Variable& target = to[i]->weight.variable();
        if (source.isAllocated && source.shape == target.shape) assign(source.value, target);
    }
    return result;
}

void initializeAgain(Model& model, std::uint64_t seed)
{
    std::vector<Variable*> variables;
    appendLearned(model, variables);
    std::vector<Array> values;
    for (const Variable* variable : variables) values.push_back(variable->value.clone());
    model.initialize(seed);
    for (std::size_t i = 0; i < variables.size(); ++i) assign(values[i], *variables[i]);
}

} // namespace netwright
