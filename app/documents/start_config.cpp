#include "app/documents/network_edits.h"
#include "engine/base/error.h"
#include "engine/base/registry.h"

#include <map>

namespace netwright {
namespace {

// What people mostly begin with, by the key of Keras. What is not named here starts with the
// class's own value or the least that is allowed.
const std::map<std::string, Value>& usualValues()
{
    static const std::map<std::string, Value> values = {
        {"units", 64},
        {"filters", 32},
        {"kernel_size", 3},
        {"pool_size", 2},
        {"rate", 0.5},
        {"num_bins", 10},
        {"activation", "relu"},
        {"scale", 1.0 / 255},
        {"batch_shape", Value::array({nullptr, 28, 28, 1})},
    };
    return values;
}

bool isList(const Param& param)
{
    return param.type == ParamType::integers || param.type == ParamType::reals;
}

bool isAllowed(const Schema& schema, const Param& param, const Value& value)
{
    try {
        checkLimits(schema.name, param, value);
        return true;
    } catch (const Error&) {
        return false;
    }
}

// Whether a fresh object with these settings is refused.
bool isRefused(const Schema& schema, const Value& config)
{
    try {
        Registry::instance().create(schema, config, Registry::UnknownKeys::refuse);
        return false;
    } catch (const Error&) {
        return true;
    }
}

// Of a wrapper the first layer, of an RNN the first cell that it takes.
Value startLayer(const Schema& schema, const Param& param)
{
    for (const char* name : {"Dense", "LSTM", "LSTMCell"}) {
        Value layer = {{"class_name", name}, {"config", {{"units", 64}}}};
        if (!isRefused(schema, {{param.key, layer}})) return layer;
        layer = Value::array({layer});
        if (!isRefused(schema, {{param.key, layer}})) return layer;
    }
    return Value();
}

Value startValue(const Schema& schema, const Param& param)
{
    const bool isLayer = param.kind == "layer" || param.key == "cells" || param.key == "layers";
    if (const Value layer = isLayer ? startLayer(schema, param) : Value(); !layer.is_null())
        return layer;
    const Value own = schema.defaultOf(param);
    const auto usual = usualValues().find(param.key);
    if (usual != usualValues().end()) {
        const bool isRepeated = isList(param) && usual->second.is_number() && own.is_array();
        const Value value
            = isRepeated ? Value(Value::array_t(own.size(), usual->second)) : usual->second;
        if (isAllowed(schema, param, value)) return value;
    }
    if (!own.is_null() && isAllowed(schema, param, own)) return own;
    if (!param.limits.choices.empty()) return param.limits.choices.front();
    const double least = param.limits.minimum.value_or(1) + (param.limits.excludesMinimum ? 1 : 0);
    const bool isReal = param.type == ParamType::real || param.type == ParamType::reals;
    const Value one = isReal ? Value(least) : Value(static_cast<int>(least));
    return isList(param) ? Value::array({one}) : one;
}

// A nested model that hands its input on, to be filled.
void giveContent(const std::string& className, const std::string& name, Value& config)
{
    Blueprint inside;
    inside.name = name;
    const int input = inside.add("InputLayer", startConfig(inside, "InputLayer")).id;
    const int identity = inside.add("Identity", startConfig(inside, "Identity")).id;
    inside.connect({input, 0}, {identity, 0});
    if (className == "Sequential") inside.kind = Blueprint::Kind::sequential;
    config = configFromBlueprint(inside)["config"];
    // A chain takes what comes.
    if (className == "Sequential") {
        config["layers"].erase(0);
        config.erase("build_input_shape");
    }
}

} // namespace

Value startConfig(const Blueprint& network, const std::string& className)
{
    const std::string name = freshName(network, className);
    Value config = {{"name", name}};
    const Schema* const schema = Registry::instance().find("layer", className);
    if (schema == nullptr) return config;
    for (const Param& param : schema->params)
        if (param.limits.isRequired) config[param.key] = startValue(*schema, param);
    if (schema->category == "models") {
        giveContent(schema->name, name, config);
    } else if (isRefused(*schema, config)) {
        // Required without being marked so, as it is with an InputLayer's shape.
        for (const auto& [key, value] : usualValues())
            if (const Param* const param = schema->find(key); param && !config.contains(key))
                config[param->key] = startValue(*schema, *param);
    }
    return config;
}

} // namespace netwright
