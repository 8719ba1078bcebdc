#include "app/data/last_layer.h"

#include "engine/base/registry.h"

#include <algorithm>
#include <cctype>

namespace netwright {
namespace {

// What feeds a node that takes one wire; null where it takes none or several.
const BlueprintNode* sourceOf(const Blueprint& network, int node)
{
    const BlueprintNode* source = nullptr;
    int wires = 0;
    for (const Wire& wire : network.wires) {
        if (wire.to.node != node) continue;
        source = network.find(wire.from.node);
        ++wires;
    }
    return wires == 1 ? source : nullptr;
}

// "softmax" from a name or {"class_name": "Softmax", …}.
std::string activationName(const Value& value)
{
    std::string name;
    if (value.is_null()) return "linear";
    if (value.is_string())
        name = value.get<std::string>();
    else if (value.is_object() && value.contains("class_name") && value["class_name"].is_string())
        name = value["class_name"].get<std::string>();
    std::transform(name.begin(), name.end(), name.begin(),
        [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return name;
}

Value settingOf(const BlueprintNode& node, const Schema& schema, const std::string& key)
{
    if (node.config.is_object() && node.config.contains(key)) return node.config[key];
    return schema.defaultOf(*schema.find(key));
}

class Search {
public:
    Search(const Blueprint& network, const CheckResult& known) : m_network(network), m_known(known)
    {
    }

    LastLayer from(int outputNode)
    {
        const BlueprintNode* node = m_network.find(outputNode);
        // As many steps as nodes, so that a drawing that leads in a circle ends too.
        for (std::size_t i = 0; node != nullptr && i < m_network.nodes.size(); ++i) {
            if (!node->isBypassed) look(settingsOwner(m_network, *node), *node);
            if (!m_seeksUnits && !m_seeksActivation) break;
            node = sourceOf(m_network, node->id);
        }
        return m_result;
    }

private:
    void look(const BlueprintNode& owner, const BlueprintNode& node)
    {
        const Schema* schema = Registry::instance().find("layer", owner.className);
        if (m_seeksUnits) lookForUnits(schema, owner, node);
        if (m_seeksActivation) lookForActivation(schema, owner);
    }

    void lookForUnits(const Schema* schema, const BlueprintNode& owner, const BlueprintNode& node)
    {
        const NodeCheck* check = m_known.find(node.id);
        const bool isKnown = schema != nullptr && check != nullptr && check->outputs.size() == 1
            && !check->outputs.front().shape.empty();
        m_seeksUnits = false;
        if (!isKnown) return;
        const Shape& output = check->outputs.front().shape;
        if (schema->find("units") != nullptr) {
            if (settingOf(owner, *schema, "units") == Value(output.back())) m_result.units = &owner;
        } else {
            m_seeksUnits = check->inputs.size() == 1 && check->inputs.front().shape == output;
        }
    }

    void lookForActivation(const Schema* schema, const BlueprintNode& owner)
    {
        m_seeksActivation = false;
        if (schema == nullptr || schema->category == "rnn") return;
        if (owner.className == "Softmax") {
            m_result.activation = "softmax";
            m_result.activated = &owner;
        } else if (schema->find("activation") != nullptr) {
            const std::string name = activationName(settingOf(owner, *schema, "activation"));
            m_seeksActivation = owner.className == "Activation" && name == "linear";
            if (m_seeksActivation) return;
            m_result.activation = name;
            m_result.activated = &owner;
            m_result.isSetting = true;
        } else {
            m_seeksActivation = schema->category == "reshaping" || owner.className == "Dropout"
                || owner.className == "Identity";
        }
    }

    const Blueprint& m_network;
    const CheckResult& m_known;
    LastLayer m_result;
    bool m_seeksUnits = true, m_seeksActivation = true;
};

} // namespace

LastLayer lastLayer(const Blueprint& network, const CheckResult& known, int outputNode)
{
    return Search(network, known).from(outputNode);
}

const BlueprintNode& settingsOwner(const Blueprint& network, const BlueprintNode& node)
{
    for (const BlueprintNode& candidate : network.nodes)
        if (candidate.layer == node.layer) return candidate;
    return node;
}

} // namespace netwright
