#include "engine/saving/keras_json.h"

#include "engine/formats/json.h"
#include "engine/saving/keras2_dialect.h"
#include "engine/saving/stored_weights.h"

namespace netwright {
namespace {

bool isModel(const Value& entry)
{
    if (!entry.is_object() || !entry.contains("class_name") || !entry.contains("config"))
        return false;
    const Value& name = entry["class_name"];
    return (name == "Sequential" || name == "Functional" || name == "Model")
        && entry["config"].is_object() && entry["config"].contains("layers");
}

// Operations share names with layers; only their module tells them apart.
bool isOperation(const Value& entry)
{
    const Value module = entry.value("module", Value());
    return module.is_string() && module.get<std::string>().starts_with("keras.src.ops");
}

} // namespace

std::string pythonJson(const Value& value)
{
    return writeJson(value, JsonStyle{.asciiOnly = true, .nonFinite = true});
}

Value kerasConfig(const Model& model)
{
    Value config = model.config();
    config["compile_config"]
        = model.compileConfig.is_object() ? model.compileConfig : Value::object();
    return config;
}

Value legacyConfig(const Value& config)
{
    Value result = Value::object();
    if (isOperation(config)) result["module"] = config["module"];
    result["class_name"] = config["class_name"];
    result["config"] = config["config"];
    if (isModel(config)) {
        Value layers = Value::array();
        for (const Value& layer : config["config"]["layers"]) layers.push_back(legacyConfig(layer));
        result["config"]["layers"] = std::move(layers);
    }
    for (const char* key : {"name", "inbound_nodes"})
        if (config.contains(key)) result[key] = config[key];
    return result;
}

std::string writeModelJson(const Model& model, Dialect dialect)
{
    if (dialect == Dialect::keras3) return pythonJson(kerasConfig(model));
    Value config = keras2Config(model.config());
    config["keras_version"] = kKeras2Version;
    config["backend"] = "tensorflow";
    return pythonJson(config);
}

std::unique_ptr<Model> readModelJson(const std::filesystem::path& path)
{
    return buildModel(readJsonFile(path), path.string());
}

} // namespace netwright
