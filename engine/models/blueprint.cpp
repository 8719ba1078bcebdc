#include "engine/models/blueprint.h"

#include "engine/base/error.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace netwright {
namespace {

bool isInt(const Value& value)
{
    return value.is_number_integer() && value.get<std::int64_t>() >= -1000000000
        && value.get<std::int64_t>() <= 1000000000;
}

bool isEnd(const Value& value)
{
    return value.is_array() && value.size() == 2 && isInt(value[0]) && isInt(value[1]);
}

Value writeEnd(const WireEnd& end)
{
    return Value::array({end.node, end.port});
}

int readInt(const Value& json, const char* key, int otherwise)
{
    if (!json.contains(key)) return otherwise;
    if (!isInt(json[key]))
        throw FormatError(NW_TEXT("Blueprint: %1 must be a whole number, received %2."), key,
            shortened(json[key]));
    return json[key].get<int>();
}

std::string readString(const Value& json, const char* key)
{
    if (!json.contains(key) || json[key].is_null()) return {};
    if (!json[key].is_string())
        throw FormatError(
            NW_TEXT("Blueprint: %1 must be a text, received %2."), key, shortened(json[key]));
    return json[key].get<std::string>();
}

// Overwrites a key where the value changed. A key that was not read is left out where it says
// what holds without it.
void put(Value& json, const char* key, const Value& value, const Value& otherwise)
{
    if (json.contains(key)) {
        if (json[key] != value) json[key] = value;
    } else if (value != otherwise) {
        json[key] = value;
    }
}

// An empty text stands for null too.
void putText(Value& json, const char* key, const std::string& text)
{
    const bool isNull = json.contains(key) && json[key].is_null();
    if (!isNull || !text.empty()) put(json, key, text, Value(""));
}

BlueprintNode readNode(const Value& json)
{
    if (!json.is_object() || !json.contains("id") || !isInt(json["id"]))
        throw FormatError(
            NW_TEXT("Blueprint: a node must be an object with a number id, received %1."),
            shortened(json));
    BlueprintNode node;
    node.id = json["id"].get<int>();
    node.className = readString(json, "class_name");
    node.config = json.contains("config") ? json["config"] : Value::object();
    node.layer = readInt(json, "layer", node.id);
    if (json.contains("at")) {
        const Value& at = json["at"];
        if (!at.is_array() || at.size() != 2 || !at[0].is_number() || !at[1].is_number())
            throw FormatError(
                NW_TEXT("Blueprint: at must be two numbers, received %1."), shortened(at));
        node.x = at[0].get<double>();
        node.y = at[1].get<double>();
    }
    const Value bypassed = json.contains("bypassed") ? json["bypassed"] : Value(false);
    node.isBypassed = bypassed == true;
    if (json.contains("call")) node.call = json["call"];
    // The settings keep their place among the keys, but are not stored twice.
    for (const auto& [key, value] : json.items())
        node.source[key] = key == "config" ? Value() : value;
    return node;
}

// A coordinate without needless ".0".
Value number(double value)
{
    const bool isWhole = std::fabs(value) < 1e15 && value == std::floor(value);
    return isWhole ? Value(static_cast<std::int64_t>(value)) : Value(value);
}

Value writeNode(const BlueprintNode& node)
{
    Value json = node.source;
    const bool isNew = json.empty();
    const Value always; // equal to nothing that is written
    put(json, "id", node.id, always);
    putText(json, "class_name", node.className);
    put(json, "config", node.config, isNew ? always : Value::object());
    put(json, "layer", node.layer, isNew ? always : Value(node.id));
    put(json, "at", Value::array({number(node.x), number(node.y)}),
        isNew ? always : Value::array({0, 0}));
    const bool wasBypassed = json.contains("bypassed") && json["bypassed"] == true;
    if (wasBypassed != node.isBypassed) json["bypassed"] = node.isBypassed;
    put(json, "call", node.call, Value());
    return json;
}

Wire readWire(const Value& json)
{
    if (!json.is_object() || !isEnd(json.value("from", Value()))
        || !isEnd(json.value("to", Value())))
        throw FormatError(
            NW_TEXT("Blueprint: a wire must have from and to as [node, port], received %1."),
            shortened(json));
    const auto end = [&json](const char* key) {
        return WireEnd{json[key][0].get<int>(), json[key][1].get<int>()};
    };
    return {end("from"), end("to"), json};
}

const Value& listIn(const Value& json, const char* key)
{
    static const Value empty = Value::array();
    if (!json.contains(key)) return empty;
    if (!json[key].is_array())
        throw FormatError(
            NW_TEXT("Blueprint: %1 must be a list, received %2."), key, shortened(json[key]));
    return json[key];
}

} // namespace

std::string BlueprintNode::name() const
{
    if (!config.is_object()) return {};
    const auto found = config.find("name");
    return found != config.end() && found->is_string() ? found->get<std::string>() : "";
}

std::string BlueprintNode::title() const
{
    std::string own = name();
    return own.empty() ? className : own;
}

const BlueprintNode* Blueprint::find(int id) const
{
    const auto found = std::find_if(
        nodes.begin(), nodes.end(), [id](const BlueprintNode& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

BlueprintNode* Blueprint::find(int id)
{
    return const_cast<BlueprintNode*>(std::as_const(*this).find(id));
}

int Blueprint::nextId() const
{
    int greatest = 0;
    for (const BlueprintNode& node : nodes) greatest = std::max({greatest, node.id, node.layer});
    return greatest + 1;
}

BlueprintNode& Blueprint::add(const std::string& className, const Value& config)
{
    BlueprintNode node;
    node.id = nextId();
    node.layer = node.id;
    node.className = className;
    node.config = config;
    nodes.push_back(std::move(node));
    return nodes.back();
}

Blueprint readBlueprint(const Value& json)
{
    if (!json.is_object())
        throw FormatError(
            NW_TEXT("Blueprint: an object with nodes and wires was expected, received %1."),
            shortened(json));
    Blueprint result;
    std::set<int> ids;
    for (const Value& node : listIn(json, "nodes")) {
        result.nodes.push_back(readNode(node));
        if (!ids.insert(result.nodes.back().id).second)
            throw FormatError(
                NW_TEXT("Blueprint: the ids of nodes must differ, received %1 twice."),
                result.nodes.back().id);
    }
    for (const Value& wire : listIn(json, "wires")) result.wires.push_back(readWire(wire));
    result.name = readString(json, "name");
    if (readString(json, "kind") == "sequential") result.kind = Blueprint::Kind::sequential;
    if (json.contains("settings")) result.settings = json["settings"];
    if (json.contains("inputs")) result.inputs = json["inputs"];
    if (json.contains("outputs")) result.outputs = json["outputs"];
    for (const Value* ends : {&result.inputs, &result.outputs})
        if (!ends->is_null()) flattenEnds(*ends);
    for (const auto& [key, value] : json.items())
        result.source[key] = key == "nodes" || key == "wires" ? Value::array() : value;
    return result;
}

Value writeBlueprint(const Blueprint& blueprint)
{
    Value json = blueprint.source;
    const bool isNew = json.empty();
    const Value always;
    const bool isSequential = blueprint.kind == Blueprint::Kind::sequential;
    putText(json, "name", blueprint.name);
    if (!json.contains("kind") || isSequential != (json["kind"] == "sequential"))
        put(json, "kind", isSequential ? "sequential" : "functional", Value("functional"));
    put(json, "settings", blueprint.settings, Value::object());
    Value nodes = Value::array();
    for (const BlueprintNode& node : blueprint.nodes) nodes.push_back(writeNode(node));
    put(json, "nodes", nodes, isNew ? always : Value::array());
    Value wires = Value::array();
    for (const Wire& wire : blueprint.wires) {
        Value one = wire.source;
        put(one, "from", writeEnd(wire.from), always);
        put(one, "to", writeEnd(wire.to), always);
        wires.push_back(std::move(one));
    }
    put(json, "wires", wires, isNew ? always : Value::array());
    put(json, "inputs", blueprint.inputs, Value());
    put(json, "outputs", blueprint.outputs, Value());
    return json;
}

std::vector<WireEnd> flattenEnds(const Value& structure)
{
    if (isEnd(structure)) return {{structure[0].get<int>(), structure[1].get<int>()}};
    std::vector<WireEnd> result;
    const auto append = [&result](const Value& part) {
        const auto ends = flattenEnds(part);
        result.insert(result.end(), ends.begin(), ends.end());
    };
    if (structure.is_array()) {
        for (const Value& part : structure) append(part);
    } else if (structure.is_object()) {
        std::vector<std::string> keys;
        for (const auto& [key, value] : structure.items()) keys.push_back(key);
        std::sort(keys.begin(), keys.end());
        for (const std::string& key : keys) append(structure[key]);
    } else {
        throw FormatError(
            NW_TEXT("Blueprint: inputs and outputs must be given as [node, port], received %1."),
            shortened(structure));
    }
    return result;
}

} // namespace netwright
