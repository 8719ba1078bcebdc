#include "widgets/inspector/object_value.h"

#include "engine/base/registry.h"
#include "widgets/inspector/value_judge.h"

namespace netwright {

bool isObjectValue(const Value& value)
{
    return value.is_string()
        || (value.is_object() && value.contains("class_name") && value["class_name"].is_string());
}

std::string classNameOf(const Value& object)
{
    if (!isObjectValue(object)) return {};
    const Value& name = object.is_string() ? object : object["class_name"];
    std::string result = name.get<std::string>();
    if (object.is_object())
        if (const std::size_t mark = result.rfind('>'); mark != std::string::npos)
            result = result.substr(mark + 1);
    return result;
}

Config settingsOf(const Value& object)
{
    if (object.is_object() && object.contains("config") && object["config"].is_object())
        return object["config"];
    return Config::object();
}

const Schema* schemaOf(const std::string& kind, const Value& object)
{
    return Registry::instance().find(kind, classNameOf(object));
}

Value namedObject(const Schema& schema)
{
    // The word "accuracy" lets compile() choose, so the class of that name is written in full.
    if (schema.kind == "metric" && schema.name == "Accuracy")
        return {{"class_name", schema.name}, {"config", Config::object()}};
    const bool isWrittenAsFunction = schema.kind == "metric" || schema.kind == "loss";
    return isWrittenAsFunction ? snakeCase(schema.name) : schema.name;
}

Value withSetting(const Value& object, const ValueJudge& judge, const std::string& key,
    const std::optional<Value>& value)
{
    Config config = settingsOf(object);
    const Param* param = judge.schema().find(key);
    if (param == nullptr) return object;
    for (const std::string& alias : param->aliases) config.erase(alias);
    if (value && !judge.isDefault(*param, *value))
        config[param->key] = *value;
    else
        config.erase(param->key);
    Value result = object.is_object() ? object : Value::object();
    if (config.empty() && !result.contains("is_on")) {
        const Value name = object.is_string() ? object : namedObject(judge.schema());
        return name;
    }
    if (!result.contains("class_name")) result["class_name"] = judge.schema().name;
    result["config"] = std::move(config);
    return result;
}

Value asFullObject(const std::string& kind, const Value& object)
{
    Value result = object.is_object() ? object : Value::object();
    if (!result.contains("class_name")) {
        const Schema* schema = schemaOf(kind, object);
        result["class_name"] = schema != nullptr ? schema->name : classNameOf(object);
    }
    if (!result.contains("config") || !result["config"].is_object())
        result["config"] = Config::object();
    return result;
}

} // namespace netwright
