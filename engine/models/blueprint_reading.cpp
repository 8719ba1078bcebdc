#include "engine/models/blueprint.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "engine/models/call_form.h"
#include "engine/models/layer_entry.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <map>
#include <set>

namespace netwright {
namespace {

constexpr double kColumnWidth = 220;
constexpr double kRowHeight = 110;

const std::set<std::string> kStructure
    = {"name", "layers", "input_layers", "output_layers", "build_input_shape"};

bool isModelClass(const std::string& name)
{
    return name == "Functional" || name == "Model" || name == "Sequential";
}

// One layer of a configuration before it becomes nodes.
struct Entry {
    std::string className;
    std::string name;
    Value config = Value::object();
    std::vector<LayerCall> calls;
};

Entry readEntry(const Value& value)
{
    if (!value.is_object() || !value.contains("class_name") || !value["class_name"].is_string())
        throw ConfigError(
            NW_TEXT("A layer must be an object with class_name and config, received %1."),
            shortened(value));
    Entry entry;
    entry.className = layerClassName(value);
    if (value.contains("config") && value["config"].is_object()) entry.config = value["config"];
    if (entry.config.contains("name") && entry.config["name"].is_string())
        entry.name = entry.config["name"].get<std::string>();
    else if (value.contains("name") && value["name"].is_string())
        entry.name = value["name"].get<std::string>();
    return entry;
}

class BlueprintReader {
public:
    explicit BlueprintReader(const Value& kerasConfig)
    {
        if (!kerasConfig.is_object() || !kerasConfig.contains("class_name")
            || !kerasConfig["class_name"].is_string()
            || !isModelClass(kerasConfig["class_name"].get<std::string>()))
            throw ConfigError(NW_TEXT("A model must be a Sequential or Functional, received %1."),
                kerasConfig.is_object() ? shortened(kerasConfig.value("class_name", Value()))
                                        : shortened(kerasConfig));
        m_isSequential = kerasConfig["class_name"] == "Sequential";
        m_config = kerasConfig.value("config", Value());
        if (m_config.is_array()) m_config = Value{{"layers", m_config}};
        if (!m_config.is_object() || !m_config.contains("layers") || !m_config["layers"].is_array())
            throw ConfigError(NW_TEXT("The configuration of a model must have a list layers, "
                                      "received %1."),
                shortened(m_config));
    }

    Blueprint read()
    {
        if (m_config.contains("name") && m_config["name"].is_string())
            m_result.name = m_config["name"].get<std::string>();
        for (const auto& [key, value] : m_config.items())
            if (!kStructure.contains(key)) m_result.settings[key] = value;
        if (m_isSequential)
            readSequential();
        else
            readFunctional();
        placeNodes();
        return std::move(m_result);
    }

private:
    BlueprintNode& add(Entry& entry)
    {
        if (entry.name.empty())
            entry.name = uniqueName(snakeCase(entry.className), m_names);
        else
            m_names.insert(entry.name);
        entry.config["name"] = entry.name;
        return m_result.add(entry.className, entry.config);
    }

    void readSequential()
    {
        m_result.kind = Blueprint::Kind::sequential;
        std::vector<Entry> entries;
        std::optional<Shape> shape;
        for (const Value& value : m_config["layers"]) {
            entries.push_back(readEntry(value));
            Entry& entry = entries.back();
            std::optional<Shape> own;
            entry.config = withoutInputShape(entry.className, entry.config, own);
            if (entries.size() == 1) shape = own;
        }
        const Value built = m_config.value("build_input_shape", Value());
        if (!shape && built.is_array() && !built.empty() && !built[0].is_array())
            shape = readShape(built, "build_input_shape");
        if (shape && (entries.empty() || entries[0].className != "InputLayer")) {
            Entry input{.className = "InputLayer"};
            input.config["batch_shape"] = writeShape(*shape);
            input.config["dtype"] = "float32";
            entries.insert(entries.begin(), std::move(input));
        }
        for (const Entry& entry : entries) m_names.insert(entry.name);
        for (Entry& entry : entries) {
            const int before = m_result.nodes.empty() ? 0 : m_result.nodes.back().id;
            const int id = add(entry).id;
            if (before > 0) m_result.connect({before, 0}, {id, 0});
        }
    }

    void readFunctional()
    {
        bool isKeras2 = false;
        for (const Value& value : m_config["layers"]) {
            Entry entry = readEntry(value);
            const Value inbound = value.value("inbound_nodes", Value::array());
            isKeras2 = isKeras2 || isKeras2Style(inbound);
            if (entry.className != "InputLayer") {
                std::optional<Shape> ignored;
                entry.config = withoutInputShape(entry.className, entry.config, ignored);
                entry.calls = readInboundNodes(inbound, entry.name,
                    takesList(entry.className, entry.config),
                    isOperation(value) ? Callee::operation : Callee::layer);
            }
            m_names.insert(entry.name);
            m_entries.push_back(std::move(entry));
        }
        findShifted(isKeras2);
        for (Entry& entry : m_entries) addNodes(entry);
        for (const Entry& entry : m_entries)
            for (std::size_t i = 0; i < entry.calls.size(); ++i)
                connect(entry, static_cast<int>(i));
        m_result.inputs = ends("input_layers", isKeras2);
        m_result.outputs = ends("output_layers", isKeras2);
        leaveOutPlainEnds();
    }

    // Keras 2 counts the calls of a model inside from 1.
    void findShifted(bool isKeras2)
    {
        std::map<std::string, std::vector<int>> uses;
        const auto use = [&uses](const TensorKey& key) { uses[key.layer].push_back(key.call); };
        for (Entry& entry : m_entries)
            for (LayerCall& call : entry.calls) call.forEachKey(use);
        for (const TensorKey& key :
            flattenKeys(m_config.value("output_layers", Value::array()), "Functional"))
            if (functionalNamed(key.layer) == nullptr) use(key);
        for (const Entry& entry : m_entries)
            if (isModelClass(entry.className)
                && isCountedFromOne(
                    uses[entry.name], static_cast<int>(entry.calls.size()), isKeras2))
                m_shifted.insert(entry.name);
    }

    void addNodes(Entry& entry)
    {
        const std::size_t count = std::max<std::size_t>(1, entry.calls.size());
        int layer = 0;
        for (std::size_t i = 0; i < count; ++i) {
            BlueprintNode& node = add(entry);
            if (i == 0) layer = node.id;
            node.layer = layer;
            if (!m_ids.emplace(std::pair(entry.name, static_cast<int>(i)), node.id).second)
                throw ConfigError(
                    NW_TEXT("The names of layers must be unique, received \"%1\" twice."),
                    entry.name);
        }
    }

    // The model inside of that name; null where it is none or a Sequential.
    const Entry* functionalNamed(const std::string& name) const
    {
        for (const Entry& entry : m_entries)
            if (entry.name == name)
                return isModelClass(entry.className) && entry.className != "Sequential" ? &entry
                                                                                        : nullptr;
        return nullptr;
    }

    WireEnd outputEndOf(const TensorKey& key) const
    {
        const Entry* const inside = functionalNamed(key.layer);
        if (inside == nullptr) return endOf(key);
        return endOf(
            key.layer, callOfOutput(key.call, static_cast<int>(inside->calls.size())), key.tensor);
    }

    WireEnd endOf(const TensorKey& key) const
    {
        return endOf(key.layer, key.call - (m_shifted.contains(key.layer) ? 1 : 0), key.tensor);
    }

    WireEnd endOf(const std::string& layer, int call, int tensor) const
    {
        const auto found = m_ids.find({layer, call});
        if (found == m_ids.end())
            throw ConfigError(
                NW_TEXT("There is no call %1 of a layer named \"%2\"."), call + 1, layer);
        return {found->second, tensor};
    }

    void connect(const Entry& entry, int call)
    {
        const LayerCall& given = entry.calls[static_cast<std::size_t>(call)];
        const int id = m_ids.at({entry.name, call});
        int port = 0;
        const auto wire = [&](const TensorKey& key) {
            m_result.connect(endOf(key), {id, port});
            Value input = Value::object();
            input["input"] = port++;
            return input;
        };
        const Value args = mapTensors(given.args, wire);
        const Value kwargs = mapTensors(given.kwargs, wire);
        const bool isPlain = args
            == plainArgs(
                entry.className, entry.config, static_cast<int>(tensorsIn(given.args).size()));
        Value form = Value::object();
        if (!isPlain) form["args"] = args;
        if (!kwargs.empty()) form["kwargs"] = kwargs;
        if (!form.empty()) m_result.find(id)->call = form;
    }

    Value ends(const char* key, bool isKeras2) const
    {
        Value structure = m_config.value(key, Value::array());
        if (isKeras2 && structure.is_array() && structure.size() == 1 && isTensorKey(structure[0]))
            structure = Value(structure[0]);
        return mapKeys(structure, [this](const TensorKey& tensor) {
            const WireEnd end = outputEndOf(tensor);
            return Value::array({end.node, end.port});
        });
    }

    static Value plainEnds(const std::vector<int>& ids)
    {
        Value list = Value::array();
        for (const int id : ids) list.push_back(Value::array({id, 0}));
        return list.size() == 1 ? Value(list[0]) : list;
    }

    // Inputs and outputs that the drawing shows without being told.
    void leaveOutPlainEnds()
    {
        std::set<int> used;
        for (const Wire& wire : m_result.wires) used.insert(wire.from.node);
        std::vector<int> inputs;
        std::vector<int> outputs;
        bool isCertain = true; // a model inside may have several outputs
        for (const BlueprintNode& node : m_result.nodes) {
            if (node.className == "InputLayer")
                inputs.push_back(node.id);
            else if (!used.contains(node.id))
                outputs.push_back(node.id);
            if (!used.contains(node.id) && isModelClass(node.className)) isCertain = false;
        }
        if (m_result.inputs == plainEnds(inputs)) m_result.inputs = Value();
        if (isCertain && m_result.outputs == plainEnds(outputs)) m_result.outputs = Value();
    }

    void placeNodes()
    {
        std::map<int, int> depth;
        // Wires of a file lead forward but for shared layers; a few passes settle those.
        for (int pass = 0; pass < 4; ++pass)
            for (const Wire& wire : m_result.wires)
                depth[wire.to.node]
                    = std::min(std::max(depth[wire.to.node], depth[wire.from.node] + 1),
                        static_cast<int>(m_result.nodes.size()));
        std::map<int, int> width;
        for (BlueprintNode& node : m_result.nodes) {
            const int row = depth[node.id];
            node.x = kColumnWidth * width[row]++;
            node.y = kRowHeight * row;
        }
    }

    bool m_isSequential = false;
    Value m_config;
    Blueprint m_result;
    std::vector<Entry> m_entries;
    std::set<std::string> m_names;
    std::set<std::string> m_shifted;
    std::map<std::pair<std::string, int>, int> m_ids;
};

} // namespace

Blueprint blueprintFromConfig(const Value& kerasConfig)
{
    return BlueprintReader(kerasConfig).read();
}

} // namespace netwright
