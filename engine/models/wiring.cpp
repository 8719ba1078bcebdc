#include "engine/models/wiring.h"

#include "engine/base/error.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace netwright {
namespace {

bool isIndex(const Value& value)
{
    return value.is_number_integer() && value.get<std::int64_t>() >= 0
        && value.get<std::int64_t>() < std::numeric_limits<int>::max();
}

std::vector<std::string> sortedKeys(const Value& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

bool hasTensors(const Value& tree)
{
    if (isTensorObject(tree)) return true;
    if (!tree.is_structured()) return false;
    return std::any_of(
        tree.begin(), tree.end(), [](const Value& part) { return hasTensors(part); });
}

// A keyword of Keras 2: tensors are bare triples there.
Value withTensorObjects(const Value& tree)
{
    if (isTensorKey(tree)) return writeTensorObject(readTensorKey(tree), {});
    if (!tree.is_array()) return tree;
    Value result = Value::array();
    for (const Value& part : tree) result.push_back(withTensorObjects(part));
    return result;
}

LayerCall readKeras2Call(const Value& given, const std::string& layer, bool takesList)
{
    const Value call = isTensorKey(given) ? Value::array({given}) : given;
    LayerCall result;
    Value tensors = Value::array();
    if (call.is_array())
        for (const Value& input : call) {
            if (!isTensorKey(input)) break;
            tensors.push_back(writeTensorObject(readTensorKey(input), {}));
            if (input.size() < 4 || !input[3].is_object()) continue;
            for (const auto& [key, value] : input[3].items())
                result.kwargs[key] = withTensorObjects(value);
        }
    if (!call.is_array() || tensors.empty() || tensors.size() != call.size())
        throw ConfigError(NW_TEXT("%1: inbound_nodes must hold [layer, call, tensor] triples, "
                                  "received %2."),
            layer, shortened(given));
    const bool isOneList = takesList && tensors.size() > 1;
    result.args = isOneList ? Value::array({tensors}) : tensors;
    return result;
}

LayerCall readKeras3Call(const Value& given, const std::string& layer)
{
    LayerCall result;
    result.args = given.value("args", Value::array());
    result.kwargs = given.value("kwargs", Value::object());
    if (!result.args.is_array() || !result.kwargs.is_object())
        throw ConfigError(NW_TEXT("%1: a call must have a list args and an object kwargs, "
                                  "received %2."),
            layer, shortened(given));
    return result;
}

void checkArgument(const Value& argument, const std::string& layer)
{
    if (argument.is_null() || isTensorObject(argument)) return;
    if (argument.is_array() || (argument.is_object() && !argument.contains("class_name"))) {
        for (const Value& part : argument) checkArgument(part, layer);
        return;
    }
    throw ConfigError(NW_TEXT("%1: the arguments of a call must be tensors, received %2."), layer,
        shortened(argument));
}

// Keras's names of what a layer is called with first.
bool isFirstArgument(const std::string& key)
{
    return key == "inputs" || key == "query" || key == "sequences" || key == "x";
}

} // namespace

bool isTensorKey(const Value& value)
{
    return value.is_array() && (value.size() == 3 || value.size() == 4) && value[0].is_string()
        && isIndex(value[1]) && isIndex(value[2]);
}

TensorKey readTensorKey(const Value& value)
{
    return {value[0].get<std::string>(), value[1].get<int>(), value[2].get<int>()};
}

Value writeTensorKey(const TensorKey& key)
{
    return Value::array({key.layer, key.call, key.tensor});
}

std::vector<TensorKey> flattenKeys(const Value& structure, const std::string& model)
{
    if (isTensorKey(structure)) return {readTensorKey(structure)};
    std::vector<TensorKey> result;
    const auto append = [&](const Value& part) {
        const auto keys = flattenKeys(part, model);
        result.insert(result.end(), keys.begin(), keys.end());
    };
    if (structure.is_array()) {
        for (const Value& part : structure) append(part);
    } else if (structure.is_object()) {
        for (const std::string& key : sortedKeys(structure)) append(structure[key]);
    } else {
        throw ConfigError(NW_TEXT("%1: inputs and outputs must be given as [layer, call, tensor], "
                                  "received %2."),
            model, shortened(structure));
    }
    return result;
}

Value mapKeys(const Value& structure, const std::function<Value(const TensorKey&)>& replace)
{
    if (isTensorKey(structure)) return replace(readTensorKey(structure));
    Value result = structure;
    if (structure.is_array())
        for (Value& part : result) part = mapKeys(part, replace);
    if (structure.is_object())
        for (const std::string& key : sortedKeys(structure))
            result[key] = mapKeys(structure[key], replace);
    return result;
}

std::vector<std::string> leafNames(const Value& structure)
{
    if (isTensorKey(structure)) return {};
    std::vector<std::string> result;
    const auto append = [&](const Value& part, const std::string& name) {
        const auto names = leafNames(part);
        if (isTensorKey(part))
            result.push_back(name);
        else
            result.insert(result.end(), names.begin(), names.end());
    };
    if (structure.is_array()) {
        for (const Value& part : structure)
            append(part, isTensorKey(part) ? part[0].get<std::string>() : std::string());
    } else if (structure.is_object()) {
        for (const std::string& key : sortedKeys(structure)) append(structure[key], key);
    }
    return result;
}

bool isTensorObject(const Value& value)
{
    return value.is_object() && value.contains("class_name")
        && value["class_name"] == "__keras_tensor__";
}

Value writeTensorObject(const TensorKey& key, const TensorInfo& info)
{
    Value config = Value::object();
    config["shape"] = writeShape(info.shape);
    config["dtype"] = std::string(nameOf(info.dtype));
    config["keras_history"] = writeTensorKey(key);
    Value result = Value::object();
    result["class_name"] = "__keras_tensor__";
    result["config"] = std::move(config);
    return result;
}

Value mapTensors(const Value& tree, const std::function<Value(const TensorKey&)>& replace)
{
    if (isTensorObject(tree)) {
        const Value config = tree.value("config", Value::object());
        const Value history = config.is_object() ? config.value("keras_history", Value()) : Value();
        if (!isTensorKey(history))
            throw ConfigError(
                NW_TEXT("A tensor must have a keras_history of layer, call and tensor, received "
                        "%1."),
                shortened(history));
        return replace(readTensorKey(history));
    }
    if (tree.is_array()) {
        Value result = Value::array();
        for (const Value& part : tree) result.push_back(mapTensors(part, replace));
        return result;
    }
    if (!tree.is_object()) return tree;
    Value result = tree; // keeps the order of the keys
    for (const std::string& key : sortedKeys(tree)) result[key] = mapTensors(tree[key], replace);
    return result;
}

std::vector<TensorKey> tensorsIn(const Value& tree)
{
    std::vector<TensorKey> result;
    mapTensors(tree, [&result](const TensorKey& key) {
        result.push_back(key);
        return Value();
    });
    return result;
}

void LayerCall::resolve(const std::string& layer)
{
    inputs = tensorsIn(args);
    masks.clear();
    named.clear();
    options = Config::object();
    if (callee == Callee::operation) {
        resolveOperation(layer);
        return;
    }
    for (const Value& argument : args) checkArgument(argument, layer);
    for (const auto& [key, value] : kwargs.items()) {
        if (value.is_null()) continue;
        if (!hasTensors(value))
            options[key] = value;
        else if (key == "mask")
            resolveMasks(value);
        else if (isFirstArgument(key) && inputs.empty())
            inputs = tensorsIn(value);
        else
            named[key] = tensorsIn(value);
    }
    if (inputs.empty())
        throw ConfigError(NW_TEXT("%1: a call must have at least one input."), layer);
}

// One mask, or a list with null where an input has none.
void LayerCall::resolveMasks(const Value& value)
{
    masks = tensorsIn(value);
    maskPlaces.clear();
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            if (!value[i].is_null()) maskPlaces.push_back(i);
    if (maskPlaces.size() == masks.size()) return;
    maskPlaces.resize(masks.size());
    std::iota(maskPlaces.begin(), maskPlaces.end(), std::size_t{0});
}

void LayerCall::resolveOperation(const std::string& layer)
{
    const std::vector<TensorKey> byName = tensorsIn(kwargs);
    inputs.insert(inputs.end(), byName.begin(), byName.end());
    if (inputs.empty())
        throw ConfigError(NW_TEXT("%1: a call must have at least one input."), layer);
    int number = 0;
    const auto count = [&number](const TensorKey&) {
        Value input = Value::object();
        input["input"] = number++;
        return input;
    };
    form = Value::object();
    form["args"] = mapTensors(args, count);
    form["kwargs"] = mapTensors(kwargs, count);
}

void LayerCall::forEachKey(const std::function<void(TensorKey&)>& visit)
{
    for (TensorKey& key : inputs) visit(key);
    for (TensorKey& key : masks) visit(key);
    for (auto& [name, keys] : named)
        for (TensorKey& key : keys) visit(key);
}

bool isKeras2Style(const Value& inboundNodes)
{
    return inboundNodes.is_array() && !inboundNodes.empty() && inboundNodes[0].is_array();
}

std::vector<LayerCall> readInboundNodes(
    const Value& inboundNodes, const std::string& layer, bool takesList, Callee callee)
{
    if (!inboundNodes.is_array())
        throw ConfigError(NW_TEXT("%1: inbound_nodes must be a list, received %2."), layer,
            shortened(inboundNodes));
    std::vector<LayerCall> result;
    for (const Value& node : inboundNodes) {
        result.push_back(node.is_object() ? readKeras3Call(node, layer)
                                          : readKeras2Call(node, layer, takesList));
        result.back().callee = callee;
        result.back().resolve(layer);
    }
    return result;
}

Value writeShape(const Shape& shape)
{
    Value result = Value::array();
    for (const Dimension length : shape)
        result.push_back(length == kUnknown ? Value() : Value(length));
    return result;
}

Shape readShape(const Value& value, const std::string& owner)
{
    const bool isTuple = value.is_object() && value.contains("items") && value["items"].is_array();
    const Value& items = isTuple ? value["items"] : value;
    const auto isLength = [](const Value& item) {
        return item.is_null() || (item.is_number_integer() && item.get<std::int64_t>() >= 0);
    };
    if (!items.is_array() || !std::all_of(items.begin(), items.end(), isLength))
        throw ConfigError(NW_TEXT("%1: a shape must be a list of lengths, null where unknown, "
                                  "received %2."),
            owner, shortened(value));
    Shape shape;
    for (const Value& item : items)
        shape.push_back(item.is_null() ? kUnknown : item.get<Dimension>());
    return shape;
}

std::string shortened(const Value& value)
{
    std::string text = value.dump(-1, ' ', false, Value::error_handler_t::replace);
    if (text.size() > 60) {
        text.resize(57);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
            text.pop_back();
        if (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0) text.pop_back();
        text += "...";
    }
    return text;
}

} // namespace netwright
