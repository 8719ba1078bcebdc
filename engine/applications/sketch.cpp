#include "engine/applications/sketch.h"

#include "engine/layers/operations/operation.h"
#include "engine/models/model.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <functional>

namespace netwright {
namespace {

std::size_t index(int place)
{
    return static_cast<std::size_t>(place);
}

Value port(int number)
{
    return {{"input", number}};
}

// Keywords that Keras notes with the calls of some layers, without meaning for who reads them.
Value notedKeywords(const Layer& layer)
{
    const std::string& name = layer.schema().name;
    if (name == "Dropout" || name == "StochasticDepth") return {{"training", false}};
    if (name == "BatchNormalization" || name == "Sequential") return {{"mask", nullptr}};
    return Value::object();
}

// The order in which Keras lists the layers of a model.
class KerasOrder {
public:
    explicit KerasOrder(std::vector<std::vector<int>> inputs)
        : m_inputs(std::move(inputs)), m_found(m_inputs.size(), -1), m_depths(m_inputs.size(), 0)
    {
    }

    // All that `last` needs: the deepest first, of one depth as they are found from the output.
    std::vector<int> leadingTo(int last)
    {
        visit(last);
        for (auto place = m_behind.rbegin(); place != m_behind.rend(); ++place)
            for (const int input : m_inputs[index(*place)])
                m_depths[index(input)]
                    = std::max(m_depths[index(input)], m_depths[index(*place)] + 1);
        std::vector<int> result = m_behind;
        std::sort(result.begin(), result.end(), [this](int a, int b) {
            const int difference = m_depths[index(a)] - m_depths[index(b)];
            return difference != 0 ? difference > 0 : m_found[index(a)] < m_found[index(b)];
        });
        return result;
    }

private:
    void visit(int place)
    {
        if (m_found[index(place)] >= 0) return;
        m_found[index(place)] = m_count++;
        for (const int input : m_inputs[index(place)]) visit(input);
        m_behind.push_back(place);
    }

    std::vector<std::vector<int>> m_inputs;
    std::vector<int> m_found; // number in the order of finding; -1: not found
    std::vector<int> m_depths; // longest way to the output
    std::vector<int> m_behind; // each behind its inputs
    int m_count = 0;
};

} // namespace

FeatureMap Sketch::input(const Shape& shape)
{
    Shape whole = {kUnknown};
    for (const Dimension length : shape) whole.push_back(length);
    const std::string name = automaticName("InputLayer");
    return add(makeInputLayer(name, {whole, DType::float32}), {{}, Value::array()});
}

FeatureMap Sketch::layer(const std::string& className, const std::string& name,
    const Config& settings, const std::vector<FeatureMap>& inputs)
{
    auto made = create<Layer>(className, settings.is_null() ? Config::object() : settings);
    made->name = name.empty() ? automaticName(className) : name;
    Value args = Value::array();
    for (std::size_t i = 0; i < inputs.size(); ++i) args.push_back(port(static_cast<int>(i)));
    if (made->takesList()) args = Value::array({args});
    return add(std::move(made), {inputs, args});
}

FeatureMap Sketch::layer(const std::string& className, const std::string& name,
    const Config& settings, const FeatureMap& input)
{
    return layer(className, name, settings, std::vector<FeatureMap>{input});
}

FeatureMap Sketch::operation(
    const std::string& className, const FeatureMap& left, const FeatureMap& right)
{
    auto made = create<Layer>(operationName(className), Config::object());
    made->name = automaticName(className);
    return add(std::move(made), {{left, right}, Value::array({port(0), port(1)})});
}

FeatureMap Sketch::operation(const std::string& className, const FeatureMap& left, double right)
{
    auto made = create<Layer>(operationName(className), Config::object());
    made->name = automaticName(className);
    return add(std::move(made), {{left}, Value::array({port(0), right})});
}

FeatureMap Sketch::chain(const std::string& name,
    const std::vector<std::pair<std::string, Config>>& parts, const FeatureMap& input)
{
    Value layers = Value::array();
    layers.push_back({{"class_name", "InputLayer"},
        {"config",
            {{"batch_shape", writeShape(input.shape)}, {"name", automaticName("InputLayer")}}}});
    for (const auto& [className, config] : parts)
        layers.push_back({{"class_name", className}, {"config", config}});
    return layer("Sequential", name, {{"layers", layers}}, input);
}

std::string Sketch::automaticName(const std::string& className)
{
    const std::string name = snakeCase(className);
    const int count = m_counts[name]++;
    return count == 0 ? name : name + '_' + std::to_string(count);
}

FeatureMap Sketch::add(std::unique_ptr<Layer> layer, const Call& call)
{
    CallArguments arguments;
    for (const FeatureMap& input : call.inputs)
        arguments.inputs.push_back(m_layers[index(input.place)].output);
    if (layer->schema().kind == Operation::kKind)
        arguments.form = {{"args", call.args}, {"kwargs", Value::object()}};
    Tensor output;
    if (isInputLayer(*layer)) {
        const TensorInfo info = inputInfo(*layer);
        output = placeholder(info.shape, info.dtype);
    } else {
        CallContext context(CallContext::Mode::inference);
        output = (*layer)(arguments, context).at(0);
    }
    LayerEntry entry;
    entry.layer = std::move(layer);
    m_layers.push_back({std::move(entry), call.inputs, call.args, output});
    return {static_cast<int>(m_layers.size()) - 1, output.shape()};
}

std::vector<int> Sketch::inKerasOrder(int last) const
{
    std::vector<std::vector<int>> inputs;
    for (const Drawn& drawn : m_layers) {
        auto& places = inputs.emplace_back();
        for (const FeatureMap& input : drawn.inputs) places.push_back(input.place);
    }
    return KerasOrder(std::move(inputs)).leadingTo(last);
}

Value Sketch::writeLayer(const Drawn& drawn) const
{
    Value result = writeLayerEntry(drawn.entry);
    const Layer& layer = *drawn.entry.layer;
    result["name"] = layer.name;
    result["inbound_nodes"] = Value::array();
    if (drawn.inputs.empty()) return result;
    const std::function<Value(const Value&)> withTensors = [&](const Value& tree) -> Value {
        if (tree.is_object()) {
            const FeatureMap& input = drawn.inputs[tree["input"].get<std::size_t>()];
            const Drawn& source = m_layers[index(input.place)];
            return writeTensorObject(
                {source.entry.layer->name, 0, 0}, {source.output.shape(), source.output.dtype()});
        }
        Value filled = tree;
        if (tree.is_array())
            for (Value& part : filled) part = withTensors(Value(part));
        return filled;
    };
    result["inbound_nodes"].push_back(
        {{"args", withTensors(drawn.args)}, {"kwargs", notedKeywords(layer)}});
    return result;
}

Value Sketch::config(const std::string& modelName, const FeatureMap& output) const
{
    Value layers = Value::array();
    Value first;
    for (const int place : inKerasOrder(output.place)) {
        const Drawn& drawn = m_layers[index(place)];
        if (drawn.inputs.empty()) first = writeTensorKey({drawn.entry.layer->name, 0, 0});
        layers.push_back(writeLayer(drawn));
    }
    Value config = Value::object();
    config["name"] = modelName;
    config["trainable"] = true;
    config["layers"] = std::move(layers);
    config["input_layers"] = first;
    config["output_layers"]
        = writeTensorKey({m_layers[index(output.place)].entry.layer->name, 0, 0});
    Value result = Value::object();
    result["module"] = "keras.src.models.functional";
    result["class_name"] = "Functional";
    result["config"] = std::move(config);
    result["registered_name"] = "Functional";
    return result;
}

} // namespace netwright
