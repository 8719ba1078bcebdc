#include "engine/models/blueprint.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "engine/models/blueprint_graph.h"
#include "engine/models/call_form.h"
#include "engine/models/check.h"
#include "engine/models/layer_entry.h"
#include "engine/models/node_check.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <map>
#include <set>

namespace netwright {
namespace {

std::size_t index(int place)
{
    return static_cast<std::size_t>(place);
}

void refuseErrors(const CheckResult& result)
{
    for (const Issue& issue : result.issues)
        if (issue.severity == Issue::Severity::error) throw ConfigError(issue.text);
}

// Writes a drawing without errors.
class ConfigWriter {
public:
    ConfigWriter(const Blueprint& blueprint, const CheckResult& check)
        : m_blueprint(blueprint), m_graph(blueprint), m_check(check)
    {
    }

    Value write()
    {
        orderLayers();
        nameLayers();
        countCalls();
        return isChain() ? writeSequential() : writeFunctional();
    }

private:
    const BlueprintNode& node(int place) const { return m_blueprint.nodes[index(place)]; }

    // Places of the nodes that own a layer: as drawn where each comes behind what it takes, else
    // in the order of computation.
    void orderLayers()
    {
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i)
            if (!m_blueprint.nodes[i].isBypassed && m_graph.owner[i] == static_cast<int>(i))
                m_layers.push_back(static_cast<int>(i));
        const bool leadsForward = std::all_of(m_layers.begin(), m_layers.end(), [this](int place) {
            const auto& sources = m_graph.sources[index(place)];
            return std::all_of(sources.begin(), sources.end(),
                [place](const auto& source) { return !source || source->node < place; });
        });
        if (leadsForward) return;
        m_layers.clear();
        for (const int place : m_graph.order)
            if (m_graph.owner[index(place)] == place) m_layers.push_back(place);
    }

    void nameLayers()
    {
        std::set<std::string> taken;
        for (const int place : m_layers) taken.insert(node(place).name());
        taken.insert("");
        for (const int place : m_layers) {
            std::string name = node(place).name();
            if (name.empty()) name = uniqueName(snakeCase(schemaOf(place).name), taken);
            m_names[place] = name;
        }
    }

    void countCalls()
    {
        std::map<int, int> counts;
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i) {
            if (m_blueprint.nodes[i].isBypassed) continue;
            m_calls[static_cast<int>(i)] = counts[m_graph.owner[i]]++;
        }
    }

    const Schema& schemaOf(int place) const
    {
        return Registry::instance().get(Layer::kKind, node(place).className);
    }

    bool isChain() const
    {
        const bool isMarked = m_blueprint.kind == Blueprint::Kind::sequential
            && m_blueprint.inputs.is_null() && m_blueprint.outputs.is_null();
        if (!isMarked || m_check.inputs.size() != 1 || m_check.outputs.size() != 1) return false;
        for (std::size_t i = 0; i < m_graph.order.size(); ++i) {
            const int place = m_graph.order[i];
            const auto& sources = m_graph.sources[index(place)];
            const bool isOwn = m_graph.owner[index(place)] == place && node(place).call.is_null();
            const bool isFirst = i == 0 && sources.empty();
            const bool isNext = i > 0 && sources.size() == 1 && sources[0]
                && sources[0]->node == m_graph.order[i - 1] && sources[0]->port == 0
                && m_check.nodes[index(sources[0]->node)].outputs.size() == 1;
            if (!isOwn || (!isFirst && !isNext)) return false;
        }
        return true;
    }

    Value frame(const char* module, const char* className, Value registered) const
    {
        Value result = Value::object();
        result["module"] = module;
        result["class_name"] = className;
        result["config"] = Value::object();
        result["config"]["name"]
            = m_blueprint.name.empty() ? snakeCase(className) : m_blueprint.name;
        for (const auto& [key, value] : m_blueprint.settings.items()) result["config"][key] = value;
        result["config"]["layers"] = Value::array();
        result["registered_name"] = std::move(registered);
        return result;
    }

    Value writeLayer(int place) const
    {
        const Schema& schema = schemaOf(place);
        Value entry = Value::object();
        entry["module"] = schema.module;
        entry["class_name"] = schema.name;
        entry["config"] = node(place).config;
        entry["config"]["name"] = m_names.at(place);
        const bool isRegistered
            = schema.name == "Functional" || schema.module.starts_with("keras.src.");
        entry["registered_name"] = isRegistered ? Value(schema.name) : Value();
        return entry;
    }

    Value writeSequential() const
    {
        Value result = frame("keras", "Sequential", Value());
        for (const int place : m_graph.order)
            result["config"]["layers"].push_back(writeLayer(place));
        const auto& input = m_check.nodes[index(m_graph.order.front())].outputs.at(0);
        result["config"]["build_input_shape"] = writeShape(input.shape);
        return result;
    }

    TensorKey keyOf(int place, int port) const
    {
        return {m_names.at(m_graph.owner[index(place)]), m_calls.at(place), port};
    }

    Value writeCall(int place) const
    {
        const auto& sources = m_graph.sources[index(place)];
        const auto tensor = [&](int port) {
            const WireEnd& source = *sources.at(index(port));
            const auto& outputs = m_check.nodes[index(source.node)].outputs;
            return writeTensorObject(
                keyOf(source.node, source.port), outputs.at(index(source.port)));
        };
        const BlueprintNode& owner = node(m_graph.owner[index(place)]);
        const Value& form = node(place).call;
        const bool isFormed = form.is_object();
        Value kwargs = isFormed ? form.value("kwargs", Value::object()) : Value::object();
        const Value args = isFormed && form.contains("args")
            ? form["args"]
            : plainArgs(owner.className, owner.config,
                static_cast<int>(sources.size() - portsIn(kwargs).size()));
        Value call = Value::object();
        call["args"] = withTensors(args, tensor, sources.size());
        call["kwargs"] = withTensors(kwargs, tensor, sources.size());
        return call;
    }

    static Value withTensors(
        const Value& tree, const std::function<Value(int)>& tensor, std::size_t count)
    {
        const bool isPort = tree.is_object() && tree.size() == 1 && tree.contains("input")
            && tree["input"].is_number_integer();
        if (isPort) {
            const auto port = tree["input"].get<std::int64_t>();
            if (port < 0 || port >= static_cast<std::int64_t>(count))
                throw ConfigError(
                    NW_TEXT("A call takes input %1, but only %2 are connected."), port + 1, count);
            return tensor(static_cast<int>(port));
        }
        Value result = tree;
        if (tree.is_structured())
            for (Value& part : result) part = withTensors(Value(part), tensor, count);
        return result;
    }

    Value writeFunctional() const
    {
        Value result = frame("keras.src.models.functional", "Functional", "Functional");
        std::map<int, std::vector<int>> callers; // by owner
        for (std::size_t i = 0; i < m_blueprint.nodes.size(); ++i)
            if (!m_blueprint.nodes[i].isBypassed)
                callers[m_graph.owner[i]].push_back(static_cast<int>(i));
        for (const int place : m_layers) {
            Value entry = writeLayer(place);
            entry["name"] = m_names.at(place);
            entry["inbound_nodes"] = Value::array();
            if (schemaOf(place).name != "InputLayer")
                for (const int caller : callers[place])
                    entry["inbound_nodes"].push_back(writeCall(caller));
            result["config"]["layers"].push_back(std::move(entry));
        }
        result["config"]["input_layers"] = writeEnds(m_blueprint.inputs, m_check.inputs);
        result["config"]["output_layers"] = writeEnds(m_blueprint.outputs, m_check.outputs);
        return result;
    }

    Value writeEnd(const WireEnd& end) const
    {
        const int place = m_graph.placeOf.at(end.node);
        TensorKey key = keyOf(place, end.port);
        // See callOfOutput().
        if (schemaOf(m_graph.owner[index(place)]).name == "Functional") ++key.call;
        return writeTensorKey(key);
    }

    Value writeEnds(const Value& structure, const std::vector<WireEnd>& plain) const
    {
        if (!structure.is_null()) return mapEnds(structure);
        Value list = Value::array();
        for (const WireEnd& end : plain) list.push_back(writeEnd(end));
        return list.size() == 1 ? Value(list[0]) : list;
    }

    Value mapEnds(const Value& structure) const
    {
        const bool isEnd = structure.is_array() && structure.size() == 2
            && structure[0].is_number_integer() && structure[1].is_number_integer();
        if (isEnd) return writeEnd({structure[0].get<int>(), structure[1].get<int>()});
        Value result = structure;
        for (Value& part : result) part = mapEnds(Value(part));
        return result;
    }

    const Blueprint& m_blueprint;
    BlueprintGraph m_graph;
    const CheckResult& m_check;
    std::vector<int> m_layers;
    std::map<int, std::string> m_names; // by owner
    std::map<int, int> m_calls; // number of the layer's call, by place
};

} // namespace

Value configFromBlueprint(const Blueprint& blueprint)
{
    Checker checker;
    const CheckResult& result = checker.check(blueprint);
    refuseErrors(result);
    return ConfigWriter(blueprint, result).write();
}

} // namespace netwright
