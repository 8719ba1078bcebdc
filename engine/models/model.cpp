#include "engine/models/model.h"

#include "engine/base/random.h"
#include "engine/models/layer_entry.h"
#include "engine/ops/math.h"

#include <algorithm>

namespace netwright {
namespace {

std::vector<TensorInfo> infosOf(const Tensors& tensors)
{
    std::vector<TensorInfo> result;
    for (const Tensor& tensor : tensors) result.push_back(tensor ? tensor.info() : TensorInfo());
    return result;
}

std::vector<Shape> shapesOf(const std::vector<TensorInfo>& infos)
{
    std::vector<Shape> result;
    for (const TensorInfo& info : infos) result.push_back(info.shape);
    return result;
}

void dropEmptyMasks(CallArguments& arguments)
{
    const bool hasMask = std::any_of(arguments.masks.begin(), arguments.masks.end(),
        [](const Tensor& mask) { return bool(mask); });
    if (!hasMask) arguments.masks.clear();
}

Array firstValue(const LayerWeight& weight, std::uint64_t seed)
{
    const Variable& variable = weight.weight.variable();
    if (!weight.spec.initializer) return Array(variable.shape, variable.dtype);
    const Initializer& initializer = *weight.spec.initializer;
    const std::optional<int> own = initializer.ownSeed();
    Random random(own ? static_cast<std::uint64_t>(*own) : combine(seed, hashOf(variable.path)));
    return initializer.make(variable.shape, variable.dtype, random);
}

} // namespace

std::unique_ptr<Model> Model::fromConfig(const Value& config, std::uint64_t seed)
{
    std::unique_ptr<Model> model = builtFrom(config);
    model->place();
    model->initialize(seed);
    return model;
}

std::unique_ptr<Model> Model::builtFrom(const Value& config)
{
    std::unique_ptr<Model> model = unbuiltFrom(config);
    model->buildAll();
    return model;
}

std::unique_ptr<Model> Model::unbuiltFrom(const Value& config)
{
    LayerEntry entry = readLayerEntry(config);
    auto* layer = dynamic_cast<Model*>(entry.layer.get());
    if (layer == nullptr)
        throw ConfigError(NW_TEXT("A model must be a Sequential or Functional, received %1."),
            entry.layer->schema().name);
    entry.layer.release();
    std::unique_ptr<Model> model(layer);
    if (config.contains("compile_config")) {
        const Value& compiled = config["compile_config"];
        if (compiled.is_object() && !compiled.empty()) model->compileConfig = compiled;
    }
    if (model->name.empty()) model->name = snakeCase(model->schema().name);
    return model;
}

void Model::buildAll()
{
    Tensors placeholders;
    for (const TensorInfo& info : declaredInputs())
        placeholders.push_back(placeholder(info.shape, info.dtype));
    CallContext context(CallContext::Mode::inference);
    (*this)({.inputs = placeholders}, context);
    // As in Keras: the name of a Sequential stands before those of its layers.
    if (schema().name == "Sequential") {
        setPath(name);
        return;
    }
    for (Layer* layer : layers()) layer->setPath(layer->name);
}

Value Model::config() const
{
    const bool isFunctional = schema().name == "Functional";
    Value result = serialize(*this);
    result["registered_name"] = isFunctional ? Value("Functional") : Value();
    result["build_config"] = {{"input_shape", buildShape()}};
    return result;
}

void Model::place()
{
    std::vector<std::shared_ptr<Variable>> variables;
    for (const LayerWeight* weight : weights()) variables.push_back(weight->weight.shared());
    m_programs.clear();
    m_arena = std::make_unique<WeightArena>(variables);
}

void Model::initialize(std::uint64_t seed)
{
    for (const LayerWeight* weight : weights()) {
        Variable& variable = weight->weight.variable();
        variable.value.assign(firstValue(*weight, seed));
        ++variable.version;
    }
}

// Source: keras.layers.Layer._get_weight_regularization_losses (frozen weights have none).
Tensors Model::regularization() const
{
    Tensors result;
    for (const LayerWeight* weight : trainableWeights())
        if (weight->spec.regularizer) result.push_back((*weight->spec.regularizer)(weight->weight));
    return result;
}

std::vector<std::pair<std::string, Layer*>> Model::sublayers() const
{
    // As groups of a weights file are named: counted for each class from the second on.
    std::map<std::string, int> counts;
    std::vector<std::pair<std::string, Layer*>> result;
    for (Layer* layer : layers()) {
        std::string attribute = "layers/" + layer->groupName();
        const int number = counts[attribute]++;
        if (number > 0) attribute += "_" + std::to_string(number);
        result.emplace_back(attribute, layer);
    }
    return result;
}

std::pair<int, int> Model::inputCount() const
{
    const int count = static_cast<int>(declaredInputs().size());
    return {count, count};
}

Tensors Model::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    Tensors result = m_outputMasks;
    result.resize(outputs.size());
    return result;
}

double Model::flops(const std::vector<Shape>&, const std::vector<Shape>&) const
{
    double total = 0;
    for (const Call& call : m_calls)
        if (!isInputLayer(*call.layer))
            total += call.layer->flops(shapesOf(call.inputs), shapesOf(call.outputs));
    return total;
}

void Model::watchCalls(const CallWatcher& watcher)
{
    m_watcher = watcher;
    for (Layer* layer : layers())
        if (auto* const inner = dynamic_cast<Model*>(layer)) inner->watchCalls(watcher);
}

Model::Values Model::callLayer(Layer& layer, const CallArguments& arguments, CallContext& context,
    const std::optional<Tensors>& flowing)
{
    CallArguments given = arguments;
    // What a file says of the mode is but the default of the call that was traced; the model's own
    // mode stands above it. Source: keras.src.models.functional.operation_fn.
    given.options.erase("training");
    dropEmptyMasks(given);
    Values result;
    result.tensors = layer(given, context);
    if (m_watcher) m_watcher(layer, result.tensors);
    if (flowing) {
        given.masks = *flowing;
        dropEmptyMasks(given);
    }
    result.masks = layer.computeMasks(given, result.tensors);
    result.masks.resize(result.tensors.size());
    if (m_isNoting)
        m_calls.push_back(
            {.layer = &layer, .inputs = infosOf(given.inputs), .outputs = infosOf(result.tensors)});
    return result;
}

} // namespace netwright
