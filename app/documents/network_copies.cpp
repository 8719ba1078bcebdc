#include "app/documents/network_edits.h"
#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace netwright {
namespace {

constexpr const char* kKey = "netwright_nodes";

struct Copy {
    Blueprint inside;
    std::vector<Wire> outside;
};

Copy readCopy(const std::string& text)
{
    const Value json = parseJson(text, "Clipboard");
    const Value content = json.is_object() ? json.value(kKey, Value()) : Value();
    if (!content.is_object())
        throw FormatError(
            NW_TEXT("Clipboard: copied layers were expected, received %1."), shortened(json));
    Copy copy;
    copy.inside = readBlueprint({{"nodes", content.value("nodes", Value::array())},
        {"wires", content.value("wires", Value::array())}});
    copy.outside = readBlueprint({{"wires", content.value("outside", Value::array())}}).wires;
    return copy;
}

// "conv_1" -> "conv"
std::string stemOf(const std::string& name)
{
    const auto end = name.find_last_not_of("0123456789");
    const bool isNumbered
        = end != std::string::npos && end > 0 && end + 1 < name.size() && name[end] == '_';
    return isNumbered ? name.substr(0, end) : name;
}

// The name itself where it is free, else its stem with the next number.
std::string fresh(const std::string& name, std::set<std::string>& taken)
{
    std::string result = name;
    const std::string stem = stemOf(name);
    for (int i = 1; taken.contains(result); ++i) result = stem + "_" + std::to_string(i);
    taken.insert(result);
    return result;
}

bool isFree(const Blueprint& network, WireEnd input)
{
    return std::none_of(network.wires.begin(), network.wires.end(),
        [&input](const Wire& wire) { return wire.to == input; });
}

} // namespace

std::string copyNodes(const Blueprint& network, const QList<int>& nodes)
{
    const std::set<int> wanted(nodes.begin(), nodes.end());
    Blueprint inside;
    Blueprint outside;
    for (const BlueprintNode& node : network.nodes)
        if (wanted.contains(node.id)) inside.nodes.push_back(node);
    for (const Wire& wire : network.wires) {
        const bool hasFrom = wanted.contains(wire.from.node);
        const bool hasTo = wanted.contains(wire.to.node);
        if (hasFrom && hasTo)
            inside.wires.push_back(wire);
        else if (hasFrom || hasTo)
            outside.wires.push_back(wire);
    }
    const Value drawn = writeBlueprint(inside);
    Value content = Value::object();
    content["nodes"] = drawn["nodes"];
    content["wires"] = drawn["wires"];
    content["outside"] = writeBlueprint(outside)["wires"];
    Value json = Value::object();
    json[kKey] = std::move(content);
    return writeJson(json, 2);
}

QList<int> pasteNodes(
    Blueprint& network, const std::string& copied, QPointF offset, OutsideWires outsideWires)
{
    Copy copy = readCopy(copied);
    std::set<std::string> taken;
    for (const BlueprintNode& node : network.nodes) taken.insert(node.name());
    std::map<int, int> ids, layers;
    std::map<int, std::string> names; // by layer, so that shared nodes keep one name
    const Blueprint before = network;
    QList<int> added;
    for (BlueprintNode& node : copy.inside.nodes) {
        const int id = freshId(network);
        ids[node.id] = id;
        node.id = id;
        const int layer = layers.emplace(node.layer, id).first->second;
        if (!node.name().empty()) {
            if (!names.contains(layer)) names[layer] = fresh(node.name(), taken);
            node.config["name"] = names[layer];
        }
        node.layer = layer;
        node.x += offset.x();
        node.y += offset.y();
        added.append(id);
        network.nodes.push_back(std::move(node));
    }
    for (Wire wire : copy.inside.wires) {
        if (!ids.contains(wire.from.node) || !ids.contains(wire.to.node)) continue;
        wire.from.node = ids[wire.from.node];
        wire.to.node = ids[wire.to.node];
        network.wires.push_back(std::move(wire));
    }
    if (outsideWires == OutsideWires::drop) return added;
    for (Wire wire : copy.outside) {
        const bool comesIn = ids.contains(wire.to.node);
        WireEnd& own = comesIn ? wire.to : wire.from;
        const WireEnd& other = comesIn ? wire.from : wire.to;
        if (!ids.contains(own.node) || before.find(other.node) == nullptr) continue;
        own.node = ids[own.node];
        if (isFree(network, wire.to)) network.wires.push_back(std::move(wire));
    }
    return added;
}

} // namespace netwright
