#include "engine/layers/layer.h"

#include "engine/layers/shapes.h"
#include "engine/ops/math.h"

#include <algorithm>
#include <cassert>

namespace netwright {
namespace {

// Where calls are, for as long as it lives.
class Entered {
public:
    Entered(CallContext& context, const std::string& name) : m_context(context)
    {
        m_context.enter(name);
    }
    ~Entered() { m_context.leave(); }
    Entered(const Entered&) = delete;
    Entered& operator=(const Entered&) = delete;

private:
    CallContext& m_context;
};

// The same error, with the path of the layer in front where the sentence does not start with it
// (or with that of a layer inside).
[[noreturn]] void throwNamed(const Error& error, const std::string& path)
{
    const std::string sentence = error.text().english();
    const bool isNamed = sentence.starts_with(path + ":") || sentence.starts_with(path + "/");
    Text text = error.text();
    // A sentence that starts with who speaks stays one that can be translated.
    if (!isNamed && text.source.starts_with("%1: ") && !text.arguments.empty())
        text.arguments[0] = path + ": " + text.arguments[0];
    else if (!isNamed)
        text = Text(NW_TEXT("%1: %2"), path, sentence);
    if (dynamic_cast<const ShapeError*>(&error) != nullptr) throw ShapeError(text);
    if (dynamic_cast<const FormatError*>(&error) != nullptr) throw FormatError(text);
    throw ConfigError(text);
}

// Adds what is not there yet: a layer that is reached twice counts once.
void append(std::vector<const LayerWeight*>& list, const std::vector<const LayerWeight*>& more)
{
    for (const LayerWeight* weight : more)
        if (std::find(list.begin(), list.end(), weight) == list.end()) list.push_back(weight);
}

std::vector<Shape> shapesOf(const Tensors& tensors)
{
    std::vector<Shape> shapes;
    for (const Tensor& tensor : tensors) shapes.push_back(tensor.shape());
    return shapes;
}

Param nameParam()
{
    Param result = param("name", &Layer::name,
        "How the layer is called in its model; no two layers of a model share a name.");
    result.isInherited = true;
    result.isNullable = true;
    result.set = [](Configurable& object, const Value& value) {
        std::string& name = dynamic_cast<Layer&>(object).name;
        if (value.is_null())
            name.clear();
        else
            Field<std::string>::read(value, name);
    };
    return result;
}

} // namespace

std::vector<Param> Layer::inheritedParams()
{
    Param penalty = param("activity_regularizer", &Layer::activityRegularizer,
        "A penalty on what the layer puts out, added to the loss.");
    penalty.isInherited = true;
    return {nameParam(),
        param("trainable", &Layer::trainable, "Whether training changes the layer's weights."),
        param("dtype", &Layer::dtype,
            "The numbers that the layer computes with, such as float32 or mixed_bfloat16."),
        std::move(penalty)};
}

std::vector<std::string> Layer::inheritedLegacyKeys()
{
    return {"batch_input_shape", "input_shape", "input_dim", "input_dtype", "autocast", "dynamic"};
}

void Layer::build(const Shape&) { }

void Layer::build(const std::vector<Shape>& inputs)
{
    build(inputs.front());
}

Tensor Layer::call(const Tensor& x, CallContext&)
{
    assert(false && "a layer overrides one of the two forms of call");
    return x;
}

Tensors Layer::call(const CallArguments& arguments, CallContext& context)
{
    return {call(arguments.inputs.front(), context)};
}

Tensors Layer::computeMasks(const CallArguments& arguments, const Tensors& outputs) const
{
    const Tensor first = arguments.masks.empty() ? Tensor() : arguments.masks.front();
    return Tensors(outputs.size(), first);
}

double Layer::flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const
{
    double total = 0;
    for (const Shape& output : outputs) total += elementsOf(output);
    return total;
}

void Layer::adapt(const Array&)
{
    throw ConfigError(NW_TEXT("%1: its settings leave nothing open that it could learn from data."),
        schema().name);
}

std::string Layer::groupName() const
{
    return snakeCase(schema().name);
}

Tensors Layer::operator()(const CallArguments& arguments, CallContext& context)
{
    const Entered entered(context, name.empty() ? schema().name : name);
    try {
        checkInputCount(arguments);
        CallArguments given = arguments;
        if (castsInputs()) given.inputs = castInputs(arguments.inputs);
        if (context.isAdapting() && adapts() && !isAdapted())
            adapt(context.valueOf(given.inputs.front()));
        if (!m_isBuilt) buildFor(shapesOf(given.inputs));
        Tensors outputs = call(given, context);
        if (activityRegularizer)
            for (const Tensor& output : outputs) context.addLoss((*activityRegularizer)(output));
        return outputs;
    } catch (const Error& error) {
        throwNamed(error, context.path());
    }
}

void Layer::checkInputCount(const CallArguments& arguments) const
{
    const auto [least, most] = inputCount();
    const int given = static_cast<int>(arguments.inputs.size());
    if (given < least)
        throw ShapeError(NW_TEXT("%1: at least %2 inputs are needed, received %3."), schema().name,
            least, given);
    if (given > most)
        throw ShapeError(NW_TEXT("%1: at most %2 inputs can be taken, received %3."), schema().name,
            most, given);
}

Tensors Layer::castInputs(const Tensors& inputs) const
{
    const DType wanted = computeDType();
    Tensors result = inputs;
    if (!isFloat(wanted)) return result;
    for (Tensor& input : result)
        if (input && isFloat(input.dtype()) && input.dtype() != wanted)
            input = ops::cast(input, wanted);
    return result;
}

void Layer::buildFor(std::vector<Shape> shapes)
{
    try {
        build(shapes);
    } catch (const Error&) {
        m_weights.clear();
        throw;
    }
    m_buildShapes = std::move(shapes);
    m_isBuilt = true;
}

Tensor Layer::value(const Weight& weight) const
{
    const Tensor stored = weight;
    return stored.dtype() == computeDType() ? stored : ops::cast(stored, computeDType());
}

Tensor Layer::floating(const Tensor& x) const
{
    return isFloat(x.dtype()) ? x : ops::cast(x, computeDType());
}

Weight Layer::addWeight(WeightSpec spec)
{
    if (!spec.shape.isKnown())
        throw ShapeError(NW_TEXT("%1: the shape of the weight %2 must be known, received %3."),
            schema().name, spec.name, spec.shape);
    if (!spec.dtype) spec.dtype = dtype.variable();
    if (spec.dtype == DType::string)
        throw ConfigError(
            NW_TEXT("%1: it has weights, which are numbers; dtype must not be string."),
            schema().name);
    Weight weight(makeVariable(spec.name, spec.shape, *spec.dtype, spec.isTrainable));
    m_weights.push_back(std::make_unique<LayerWeight>(LayerWeight{weight, std::move(spec)}));
    return weight;
}

std::vector<const LayerWeight*> Layer::ownWeights() const
{
    std::vector<const LayerWeight*> result;
    for (const auto& weight : m_weights) result.push_back(weight.get());
    std::stable_partition(result.begin(), result.end(),
        [](const LayerWeight* weight) { return weight->spec.isTrainable; });
    return result;
}

std::vector<const LayerWeight*> Layer::weights() const
{
    std::vector<const LayerWeight*> result = ownWeights();
    for (const auto& [attribute, layer] : sublayers()) append(result, layer->weights());
    return result;
}

std::vector<const LayerWeight*> Layer::trainableWeights() const
{
    if (!trainable) return {};
    std::vector<const LayerWeight*> result = ownWeights();
    std::erase_if(result, [](const LayerWeight* weight) { return !weight->spec.isTrainable; });
    for (const auto& [attribute, layer] : sublayers()) append(result, layer->trainableWeights());
    return result;
}

void Layer::setPath(const std::string& path)
{
    for (const auto& weight : m_weights)
        weight->weight.variable().path = path + "/" + weight->spec.name;
    for (const auto& [attribute, layer] : sublayers())
        layer->setPath(path + "/" + (layer->name.empty() ? attribute : layer->name));
}

} // namespace netwright
