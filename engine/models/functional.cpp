#include "engine/layers/operations/operation.h"
#include "engine/models/call_form.h"
#include "engine/models/layer_entry.h"
#include "engine/models/model.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace netwright {
namespace {

struct FunctionalKind : Layer {
    static constexpr const char* kModule = "keras.src.models.functional";
};

// A graph of layers with any number of inputs and outputs. Each layer may be called several times.
// Source: keras.src.models.functional.Functional.
class Functional final : public Model {
public:
    void configured() override
    {
        if (m_isGivenNew) readGraph();
        m_isGivenNew = false;
        if (!trainable) freeze(*this);
    }

    void build(const std::vector<Shape>&) override
    {
        if (m_members.empty())
            throw ConfigError(NW_TEXT("%1: a model must have layers, received none."), title());
        startNoting();
        Values values;
        std::vector<TensorInfo> infos;
        for (const int member : m_inputs) {
            const TensorInfo info = inputInfo(*m_members[index(member)].entry.layer);
            note({.layer = m_members[index(member)].entry.layer.get(),
                .inputs = {info},
                .outputs = {info}});
            infos.push_back(info);
        }
        CallContext context(CallContext::Mode::inference);
        values.tensors = buildInputs(infos, context);
        values.masks.resize(values.tensors.size());
        context.enter(title());
        const Values outputs = run(values, context);
        stopNoting();
        m_outputInfos.clear();
        for (const Tensor& output : outputs.tensors) m_outputInfos.push_back(output.info());
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        Values values{arguments.inputs, arguments.masks};
        values.masks.resize(values.tensors.size());
        values = run(values, context);
        keepMasks(values.masks);
        return values.tensors;
    }

    std::vector<Port> inputs() const override
    {
        std::vector<Port> result;
        for (const int member : m_inputs) {
            const Layer& layer = *m_members[index(member)].entry.layer;
            result.push_back({layer.name, inputInfo(layer)});
        }
        return result;
    }

    std::vector<Port> outputs() const override
    {
        std::vector<Port> result;
        for (std::size_t i = 0; i < m_outputInfos.size(); ++i)
            result.push_back({m_outputs[i].layer, m_outputInfos[i]});
        return result;
    }

    std::vector<std::string> outputKeys() const override { return leafNames(m_outputLayers); }
    std::vector<std::string> inputKeys() const override { return leafNames(m_inputLayers); }

    std::vector<Layer*> layers() const override
    {
        std::vector<Layer*> result = operations();
        std::erase_if(
            result, [](const Layer* layer) { return layer->schema().kind == Operation::kKind; });
        return result;
    }

    // Layers that nothing calls are in the file only.
    std::vector<Layer*> operations() const override
    {
        std::vector<Layer*> result;
        for (const Member& member : m_members)
            if (!member.calls.empty() || isInputLayer(*member.entry.layer))
                result.push_back(member.entry.layer.get());
        return result;
    }

    bool takesList() const override { return !isTensorKey(m_inputLayers); }

    Value writtenLayers() const;
    Value m_inputLayers = Value::array(); // as Keras writes them
    Value m_outputLayers = Value::array();
    void giveLayers(const Value& value)
    {
        m_given = value;
        m_isGivenNew = true;
    }
    void giveEnds(Value Functional::*member, const Value& value)
    {
        if (!m_isGivenNew) m_given = writtenLayers();
        this->*member = value;
        m_isGivenNew = true;
    }

protected:
    std::vector<TensorInfo> declaredInputs() const override
    {
        std::vector<TensorInfo> result;
        for (const Port& port : inputs()) result.push_back(port.info);
        return result;
    }

    Value buildShape() const override { return Value(); }

private:
    struct Member {
        LayerEntry entry;
        std::vector<LayerCall> calls;
    };
    // One call in the order of computation.
    struct Step {
        int member = 0;
        int call = 0;
        bool operator==(const Step&) const = default;
    };
    using Results = std::vector<std::vector<Values>>; // member, call

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    std::string title() const { return name.empty() ? "Functional" : name; }

    void readGraph();
    void countCallsFromZero(bool isKeras2);
    void checkKey(const TensorKey& key, const std::string& user) const;
    void findInputs();
    void orderCalls();
    void refuseCycle(const std::vector<std::vector<int>>& missing) const;
    Values run(const Values& inputs, CallContext& context);
    Values runStep(const Step& step, const Results& results, CallContext& context);
    Values find(const Results& results, const std::vector<TensorKey>& keys) const;
    int memberOf(const std::string& layer) const { return m_byName.at(layer); }
    bool isFunctional(const std::string& layer) const
    {
        const auto found = m_byName.find(layer);
        return found != m_byName.end()
            && m_members[index(found->second)].entry.layer->schema().name == "Functional";
    }
    int callsOf(int member) const
    {
        const Member& found = m_members[index(member)];
        return isInputLayer(*found.entry.layer) ? 1 : static_cast<int>(found.calls.size());
    }

    Value m_given = Value::array();
    bool m_isGivenNew = false;
    std::vector<Member> m_members;
    std::unordered_map<std::string, int> m_byName;
    std::vector<int> m_inputs; // members
    std::vector<TensorKey> m_outputs;
    std::vector<Step> m_steps;
    std::vector<TensorInfo> m_outputInfos;
};

void Functional::readGraph()
{
    if (!m_given.is_array())
        throw ConfigError(
            NW_TEXT("Functional: layers must be a list, received %1."), shortened(m_given));
    m_members.clear();
    m_byName.clear();
    m_outputInfos.clear();
    bool isKeras2 = false;
    std::vector<Layer*> all;
    for (const Value& value : m_given) {
        m_members.push_back({.entry = readLayerEntry(value)});
        all.push_back(m_members.back().entry.layer.get());
    }
    nameLayers(all, title());
    for (std::size_t i = 0; i < all.size(); ++i) {
        m_byName[all[i]->name] = static_cast<int>(i);
        const Value inbound = m_given[i].value("inbound_nodes", Value::array());
        isKeras2 = isKeras2 || isKeras2Style(inbound);
        if (!isInputLayer(*all[i]))
            m_members[i].calls = readInboundNodes(inbound, all[i]->name, all[i]->takesList(),
                isOperation(m_given[i]) ? Callee::operation : Callee::layer);
    }
    // Keras 2 writes a list even for one tensor.
    if (isKeras2)
        for (Value* ends : {&m_inputLayers, &m_outputLayers})
            if (ends->is_array() && ends->size() == 1 && isTensorKey((*ends)[0]))
                *ends = Value((*ends)[0]);
    countCallsFromZero(isKeras2);
    m_outputs = flattenKeys(m_outputLayers, title());
    for (TensorKey& key : m_outputs)
        if (isFunctional(key.layer))
            key.call = callOfOutput(key.call, callsOf(memberOf(key.layer)));
    for (Member& member : m_members)
        for (LayerCall& call : member.calls)
            call.forEachKey([&](const TensorKey& key) { checkKey(key, member.entry.layer->name); });
    for (const TensorKey& key : m_outputs) checkKey(key, "output_layers");
    findInputs();
    if (m_outputs.empty())
        throw ConfigError(NW_TEXT("%1: a model must have an output, received none."), title());
    orderCalls();
}

// Keras 2 counts the construction of a model inside as its call 0 and leaves it out of the file.
void Functional::countCallsFromZero(bool isKeras2)
{
    std::unordered_map<std::string, std::vector<int>> uses;
    const auto use = [&uses](const TensorKey& key) { uses[key.layer].push_back(key.call); };
    for (Member& member : m_members)
        for (LayerCall& call : member.calls) call.forEachKey(use);
    for (const TensorKey& key : flattenKeys(m_outputLayers, title()))
        if (!isFunctional(key.layer)) use(key);
    std::set<std::string> shifted;
    for (const Member& member : m_members) {
        const Layer& layer = *member.entry.layer;
        const auto& calls = uses[layer.name];
        if (dynamic_cast<const Model*>(&layer) == nullptr) continue;
        if (isCountedFromOne(calls, static_cast<int>(member.calls.size()), isKeras2))
            shifted.insert(layer.name);
    }
    if (shifted.empty()) return;
    const auto shift = [&shifted](TensorKey key) {
        if (shifted.contains(key.layer)) --key.call;
        return key;
    };
    const auto rewrite
        = [&shift](const TensorKey& key) { return writeTensorObject(shift(key), {}); };
    for (Member& member : m_members)
        for (LayerCall& call : member.calls) {
            call.args = mapTensors(call.args, rewrite);
            call.kwargs = mapTensors(call.kwargs, rewrite);
            call.resolve(member.entry.layer->name);
        }
    m_outputLayers = mapKeys(m_outputLayers, [&](const TensorKey& key) {
        return writeTensorKey(isFunctional(key.layer) ? key : shift(key));
    });
}

void Functional::checkKey(const TensorKey& key, const std::string& user) const
{
    const auto found = m_byName.find(key.layer);
    if (found == m_byName.end())
        throw ConfigError(
            NW_TEXT("%1: there is no layer named \"%2\", which \"%3\" takes its input from."),
            title(), key.layer, user);
    const int count = callsOf(found->second);
    if (key.call >= count)
        throw ConfigError(
            NW_TEXT("%1: the layer \"%2\" is called %3 times, but \"%4\" takes its input from "
                    "call %5."),
            title(), key.layer, count, user, key.call + 1);
}

void Functional::findInputs()
{
    m_inputs.clear();
    for (const TensorKey& key : flattenKeys(m_inputLayers, title())) {
        checkKey(key, "input_layers");
        const int member = memberOf(key.layer);
        if (!isInputLayer(*m_members[index(member)].entry.layer))
            throw ConfigError(NW_TEXT("%1: an input must be an InputLayer, received \"%2\"."),
                title(), key.layer);
        m_inputs.push_back(member);
    }
    if (m_inputs.empty())
        throw ConfigError(NW_TEXT("%1: a model must have an input, received none."), title());
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        const Layer& layer = *m_members[i].entry.layer;
        if (isInputLayer(layer)
            && std::find(m_inputs.begin(), m_inputs.end(), static_cast<int>(i)) == m_inputs.end())
            throw ConfigError(
                NW_TEXT("%1: the InputLayer \"%2\" must stand in input_layers, and does not."),
                title(), layer.name);
    }
}

// Kahn's algorithm; of what is ready the first in the file goes first.
void Functional::orderCalls()
{
    m_steps.clear();
    std::vector<std::vector<int>> missing(m_members.size()); // tensors that are not computed yet
    std::unordered_map<std::string, std::vector<std::vector<Step>>> users;
    std::vector<Step> ready;
    for (std::size_t i = 0; i < m_members.size(); ++i)
        for (std::size_t c = 0; c < m_members[i].calls.size(); ++c) {
            const Step step{static_cast<int>(i), static_cast<int>(c)};
            int count = 0;
            m_members[i].calls[c].forEachKey([&](const TensorKey& key) {
                const int producer = memberOf(key.layer);
                if (isInputLayer(*m_members[index(producer)].entry.layer)) return;
                auto& list = users[key.layer];
                list.resize(index(callsOf(producer)));
                list[index(key.call)].push_back(step);
                ++count;
            });
            missing[i].push_back(count);
            if (count == 0) ready.push_back(step);
        }
    // A heap by place in the file.
    const auto isLater = [](const Step& a, const Step& b) {
        return a.member != b.member ? a.member > b.member : a.call > b.call;
    };
    std::make_heap(ready.begin(), ready.end(), isLater);
    while (!ready.empty()) {
        std::pop_heap(ready.begin(), ready.end(), isLater);
        const Step step = ready.back();
        ready.pop_back();
        m_steps.push_back(step);
        missing[index(step.member)][index(step.call)] = -1;
        const auto found = users.find(m_members[index(step.member)].entry.layer->name);
        if (found == users.end()) continue;
        for (const Step& user : found->second[index(step.call)]) {
            if (--missing[index(user.member)][index(user.call)] > 0) continue;
            ready.push_back(user);
            std::push_heap(ready.begin(), ready.end(), isLater);
        }
    }
    refuseCycle(missing);
}

void Functional::refuseCycle(const std::vector<std::vector<int>>& missing) const
{
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (std::any_of(missing[i].begin(), missing[i].end(), [](int count) { return count > 0; }))
            throw ConfigError(NW_TEXT("%1: the wires must not lead in a circle, but \"%2\" is "
                                      "part of one or behind one."),
                title(), m_members[i].entry.layer->name);
}

Model::Values Functional::find(const Results& results, const std::vector<TensorKey>& keys) const
{
    Values found;
    for (const TensorKey& key : keys) {
        const Values& made = results[index(memberOf(key.layer))][index(key.call)];
        if (index(key.tensor) >= made.tensors.size())
            throw ConfigError(
                NW_TEXT("%1: the layer \"%2\" has %3 outputs, but output %4 is used."), title(),
                key.layer, made.tensors.size(), key.tensor + 1);
        found.tensors.push_back(made.tensors[index(key.tensor)]);
        found.masks.push_back(made.masks[index(key.tensor)]);
    }
    return found;
}

Model::Values Functional::runStep(const Step& step, const Results& results, CallContext& context)
{
    const Member& member = m_members[index(step.member)];
    const LayerCall& call = member.calls[index(step.call)];
    Values inputs = find(results, call.inputs);
    CallArguments arguments{.inputs = inputs.tensors, .masks = inputs.masks};
    arguments.options = call.options;
    arguments.form = call.form;
    std::optional<Tensors> flowing;
    if (!call.masks.empty()) {
        flowing = inputs.masks;
        const Tensors masks = find(results, call.masks).tensors;
        arguments.masks.assign(arguments.inputs.size(), {});
        for (std::size_t i = 0; i < masks.size(); ++i)
            if (call.maskPlaces[i] < arguments.masks.size())
                arguments.masks[call.maskPlaces[i]] = masks[i];
    }
    for (const auto& [key, tensors] : call.named) {
        const Values named = find(results, tensors);
        arguments.named[key] = named.tensors;
        // As Keras does: the mask of "key" is "key_mask" unless that is given.
        if (!named.masks.empty() && named.masks.front() && !call.named.contains(key + "_mask"))
            arguments.named[key + "_mask"] = {named.masks.front()};
    }
    Values values = callLayer(*member.entry.layer, arguments, context, flowing);
    if (isNoting()) {
        lastCall().number = step.call;
        lastCall().from = call.inputs;
        for (const auto& [key, tensors] : call.named)
            lastCall().from.insert(lastCall().from.end(), tensors.begin(), tensors.end());
    }
    return values;
}

Model::Values Functional::run(const Values& inputs, CallContext& context)
{
    Results results(m_members.size());
    for (std::size_t i = 0; i < m_members.size(); ++i)
        results[i].resize(index(callsOf(static_cast<int>(i))));
    for (std::size_t i = 0; i < m_inputs.size(); ++i)
        results[index(m_inputs[i])][0] = {{inputs.tensors[i]}, {inputs.masks[i]}};
    for (const Step& step : m_steps)
        results[index(step.member)][index(step.call)] = runStep(step, results, context);
    return find(results, m_outputs);
}

Value Functional::writtenLayers() const
{
    if (m_isGivenNew) return m_given;
    std::unordered_map<std::string, std::vector<std::vector<TensorInfo>>> infos;
    for (const Call& call : calls()) infos[call.layer->name].push_back({});
    for (const Call& call : calls()) infos[call.layer->name][index(call.number)] = call.outputs;
    const auto infoOf = [&infos](const TensorKey& key) {
        const auto found = infos.find(key.layer);
        const bool isKnown = found != infos.end() && index(key.call) < found->second.size()
            && index(key.tensor) < found->second[index(key.call)].size();
        return isKnown ? found->second[index(key.call)][index(key.tensor)] : TensorInfo();
    };
    Value result = Value::array();
    for (const Member& member : m_members) {
        Value entry = writeLayerEntry(member.entry);
        entry["name"] = member.entry.layer->name;
        entry["inbound_nodes"] = Value::array();
        for (const LayerCall& call : member.calls) {
            const auto write
                = [&infoOf](const TensorKey& key) { return writeTensorObject(key, infoOf(key)); };
            entry["inbound_nodes"].push_back({{"args", mapTensors(call.args, write)},
                {"kwargs", mapTensors(call.kwargs, write)}});
        }
        result.push_back(std::move(entry));
    }
    return result;
}

Param valueParam(const char* key, const char* help, Value Functional::*member)
{
    Param result;
    result.key = key;
    result.help = help;
    result.isNullable = true;
    result.get = [member](const Configurable& object) {
        return dynamic_cast<const Functional&>(object).*member;
    };
    result.set = [member](Configurable& object, const Value& value) {
        dynamic_cast<Functional&>(object).giveEnds(
            member, value.is_null() ? Value::array() : value);
    };
    return result;
}

Param layersParam()
{
    Param result;
    result.key = "layers";
    result.help = "All layers, each with inbound_nodes: what its calls take.";
    result.isNullable = true;
    result.get = [](const Configurable& object) {
        return dynamic_cast<const Functional&>(object).writtenLayers();
    };
    result.set = [](Configurable& object, const Value& value) {
        dynamic_cast<Functional&>(object).giveLayers(value.is_null() ? Value::array() : value);
    };
    return result;
}

// Keras does not write a functional model's dtype.
Param quietDType()
{
    Param result = param("dtype", &Layer::dtype, "Of no effect: the layers inside have their own.");
    result.isInherited = true;
    return result;
}

const bool published = publish<FunctionalKind, Functional>({
    .name = "Functional",
    .category = "models",
    .summary = "A model made of layers and wires, with any number of inputs and outputs.",
    .aliases = {"Model"},
    .params = {quietDType(), layersParam(),
        valueParam("input_layers", "The InputLayers: one, or lists and dicts of them.",
            &Functional::m_inputLayers),
        valueParam("output_layers", "The tensors that come out: one, or lists and dicts of them.",
            &Functional::m_outputLayers)},
});

} // namespace
} // namespace netwright
