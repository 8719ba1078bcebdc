#include "engine/models/layer_entry.h"

#include "engine/layers/operations/operation.h"
#include "engine/models/model.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <array>

namespace netwright {
namespace {

constexpr std::array kKnownKeys = {
    "module", "class_name", "config", "registered_name", "build_config", "name", "inbound_nodes"};

std::string nameIn(const Value& entry)
{
    const Value config = entry.value("config", Value());
    if (config.is_object() && config.contains("name") && config["name"].is_string())
        return config["name"].get<std::string>();
    if (entry.contains("name") && entry["name"].is_string())
        return entry["name"].get<std::string>();
    return {};
}

std::unique_ptr<Layer> makeLayer(const Value& entry, std::optional<Shape>& inputShape)
{
    const std::string className = layerClassName(entry);
    Value described = Value::object();
    described["class_name"] = className;
    const Value config = entry.value("config", Value());
    if (config.is_array() && className == "Sequential")
        described["config"] = {{"layers", config}}; // Keras before 2.2.3
    else if (config.is_object())
        described["config"] = withoutInputShape(className, config, inputShape);
    else
        described["config"] = config;
    return deserialize<Layer>(described);
}

Value shapesOf(const std::vector<Shape>& shapes)
{
    if (shapes.size() == 1) return writeShape(shapes[0]);
    Value result = Value::array();
    for (const Shape& shape : shapes) result.push_back(writeShape(shape));
    return result;
}

// What Keras builds the layer with. Layers whose build() takes something else than one shape keep
// what their file said.
Value buildConfigOf(const LayerEntry& entry)
{
    if (!entry.buildConfig.is_null()) return entry.buildConfig;
    const Layer& layer = *entry.layer;
    if (layer.schema().kind == Operation::kKind) return Value();
    // Attention takes several arguments, also where all but the first are given by name.
    const bool isOneArgument = layer.takesList()
        || (layer.buildShapes().size() == 1 && layer.schema().category != "attention");
    if (!layer.isBuilt() || !isOneArgument || (layer.weights().empty() && !layer.takesList()))
        return Value();
    return {{"input_shape", shapesOf(layer.buildShapes())}};
}

} // namespace

bool isOperation(const Value& entry)
{
    if (!entry.is_object() || !entry.contains("module") || !entry["module"].is_string())
        return false;
    const auto module = entry["module"].get<std::string>();
    constexpr std::array<std::string_view, 3> kModules
        = {"keras.src.ops", "keras.ops", "keras.src.activations"};
    return std::any_of(kModules.begin(), kModules.end(),
        [&module](std::string_view start) { return module.starts_with(start); });
}

std::string layerClassName(const Value& entry)
{
    const auto name = entry["class_name"].get<std::string>();
    return isOperation(entry) ? operationName(name) : name;
}

Config withoutInputShape(
    const std::string& className, const Config& config, std::optional<Shape>& inputShape)
{
    if (className == "InputLayer" || className == "Sequential" || className == "Functional"
        || isOperationName(className))
        return config;
    Config result = config;
    for (const char* key : {"batch_input_shape", "batch_shape", "input_shape"}) {
        if (!config.contains(key)) continue;
        if (config[key].is_array()) {
            const Shape given = readShape(config[key], className);
            Shape shape = std::string(key) == "input_shape" ? Shape{kUnknown} : Shape();
            for (const Dimension length : given) shape.push_back(length);
            inputShape = shape;
        }
        result.erase(key);
    }
    return result;
}

LayerEntry readLayerEntry(const Value& entry)
{
    if (!entry.is_object() || !entry.contains("class_name") || !entry["class_name"].is_string())
        throw ConfigError(
            NW_TEXT("A layer must be an object with class_name and config, received %1."),
            shortened(entry));
    LayerEntry result;
    const std::string name = nameIn(entry);
    try {
        result.layer = makeLayer(entry, result.inputShape);
    } catch (const Value::exception&) {
        throw ConfigError(NW_TEXT("Layer \"%1\": the settings cannot be understood, received %2."),
            name, shortened(entry));
    } catch (const ConfigError& error) {
        if (name.empty()) throw;
        throw ConfigError(NW_TEXT("Layer \"%1\": %2"), name, error.what());
    }
    if (result.layer->name.empty()) result.layer->name = name;
    if (entry.contains("build_config")) result.buildConfig = entry["build_config"];
    for (const auto& [key, value] : entry.items())
        if (std::find(kKnownKeys.begin(), kKnownKeys.end(), key) == kKnownKeys.end())
            result.extras[key] = value;
    return result;
}

Value writeLayerEntry(const LayerEntry& entry)
{
    const auto* model = dynamic_cast<const Model*>(entry.layer.get());
    Value result = model != nullptr ? model->config() : serialize(*entry.layer);
    if (model == nullptr) {
        const Value buildConfig = buildConfigOf(entry);
        if (!buildConfig.is_null()) result["build_config"] = buildConfig;
    }
    for (const auto& [key, value] : entry.extras.items()) result[key] = value;
    return result;
}

bool isInputLayer(const Layer& layer)
{
    return layer.schema().name == "InputLayer";
}

TensorInfo inputInfo(const Layer& inputLayer)
{
    const auto setting = [&inputLayer](const char* key) {
        const Param* param = inputLayer.schema().find(key);
        return param != nullptr ? param->get(inputLayer) : Value();
    };
    TensorInfo info;
    const std::string& owner = inputLayer.name.empty() ? inputLayer.schema().name : inputLayer.name;
    if (const Value shape = setting("batch_shape"); !shape.is_null()) {
        info.shape = readShape(shape, owner);
    } else if (const Value sample = setting("shape"); !sample.is_null()) {
        info.shape = Shape{kUnknown};
        for (const Dimension length : readShape(sample, owner)) info.shape.push_back(length);
    } else {
        throw ConfigError(NW_TEXT("%1: batch_shape must be given, received nothing."), owner);
    }
    if (info.shape.empty())
        throw ConfigError(
            NW_TEXT("%1: batch_shape must begin with the batch size, received []."), owner);
    Value dtype = setting("dtype");
    if (dtype.is_object()) dtype = dtype.value("config", Value::object()).value("name", Value());
    if (dtype.is_string()) info.dtype = dtypeFromName(dtype.get<std::string>());
    return info;
}

std::unique_ptr<Layer> makeInputLayer(const std::string& name, const TensorInfo& info)
{
    Config config = Config::object();
    config["batch_shape"] = writeShape(info.shape);
    config["dtype"] = std::string(nameOf(info.dtype));
    config["name"] = name;
    return create<Layer>("InputLayer", config);
}

std::string uniqueName(const std::string& wanted, std::set<std::string>& taken)
{
    std::string name = wanted;
    for (int i = 1; !taken.insert(name).second; ++i) name = wanted + "_" + std::to_string(i);
    return name;
}

void nameLayers(const std::vector<Layer*>& layers, const std::string& model)
{
    std::set<std::string> taken;
    for (const Layer* layer : layers) {
        if (layer->name.empty()) continue;
        if (!taken.insert(layer->name).second)
            throw ConfigError(
                NW_TEXT("%1: the names of layers must be unique, received \"%2\" twice."), model,
                layer->name);
    }
    for (Layer* layer : layers)
        if (layer->name.empty()) layer->name = uniqueName(snakeCase(layer->schema().name), taken);
}

void freeze(Layer& layer)
{
    layer.trainable = false;
    for (const auto& [attribute, inner] : layer.sublayers()) freeze(*inner);
}

} // namespace netwright
