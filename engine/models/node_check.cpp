#include "engine/models/node_check.h"

#include "engine/layers/operations/operation.h"
#include "engine/models/call_form.h"
#include "engine/models/layer_entry.h"
#include "engine/models/wiring.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

double bytesOf(const TensorInfo& info)
{
    double bytes = static_cast<double>(sizeOf(info.dtype));
    for (const Dimension length : info.shape)
        bytes *= length == kUnknown ? 1.0 : static_cast<double>(length);
    return bytes;
}

double countOf(const std::vector<const LayerWeight*>& weights)
{
    double count = 0;
    for (const LayerWeight* weight : weights)
        count += static_cast<double>(weight->weight.variable().shape.count());
    return count;
}

std::vector<Shape> shapesOf(const std::vector<TensorInfo>& infos)
{
    std::vector<Shape> result;
    for (const TensorInfo& info : infos) result.push_back(info.shape);
    return result;
}

std::unique_ptr<Layer> makeLayer(const BlueprintNode& node)
{
    if (!node.config.is_object())
        throw ConfigError(NW_TEXT("%1: the settings must be an object, received %2."),
            node.className, shortened(node.config));
    std::optional<Shape> ignored;
    Value described = Value::object();
    described["class_name"] = node.className;
    described["config"] = withoutInputShape(node.className, node.config, ignored);
    try {
        return deserialize<Layer>(described);
    } catch (const Value::exception&) {
        throw ConfigError(NW_TEXT("%1: the settings cannot be understood, received %2."),
            node.className, shortened(node.config));
    }
}

bool isOwnPort(const std::vector<int>& named, int port)
{
    return std::find(named.begin(), named.end(), port) == named.end();
}

// All inputs, and where they and the constants stand.
CallArguments operationArguments(
    const Layer& operation, const Value& call, const std::vector<TensorInfo>& inputs)
{
    CallArguments result;
    for (const TensorInfo& info : inputs)
        result.inputs.push_back(placeholder(info.shape, info.dtype));
    result.form = call.is_object() ? call : Value::object();
    if (!result.form.contains("kwargs")) result.form["kwargs"] = Value::object();
    if (!result.form.contains("args"))
        result.form["args"] = plainArgs(operationName(operation.schema().name), Value::object(),
            static_cast<int>(inputs.size() - portsIn(result.form["kwargs"]).size()));
    return result;
}

// How a call is described in the drawing: which inputs are given by name, and other keywords.
CallArguments argumentsOf(
    const Layer& layer, const Value& call, const std::vector<TensorInfo>& inputs)
{
    if (layer.schema().kind == Operation::kKind) return operationArguments(layer, call, inputs);
    CallArguments result;
    const auto at = [&inputs](int port) {
        const TensorInfo& info = inputs[static_cast<std::size_t>(port)];
        return placeholder(info.shape, info.dtype);
    };
    std::vector<int> named;
    const Value kwargs = call.is_object() ? call.value("kwargs", Value()) : Value();
    if (kwargs.is_object())
        for (const auto& [key, value] : kwargs.items()) {
            const std::vector<int> ports = portsIn(value);
            for (const int port : ports) {
                named.push_back(port);
                const bool isThere = port >= 0 && port < static_cast<int>(inputs.size());
                if (isThere && key != "mask") result.named[key].push_back(at(port));
            }
            if (ports.empty() && !value.is_null() && key != "training") result.options[key] = value;
        }
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (isOwnPort(named, static_cast<int>(i))) result.inputs.push_back(at(static_cast<int>(i)));
    return result;
}

// Calls the layer; the weights that it makes have no storage.
std::vector<TensorInfo> trace(
    Layer& layer, const Value& call, const std::vector<TensorInfo>& inputs)
{
    CallContext context(CallContext::Mode::training);
    const Tensors outputs = layer(argumentsOf(layer, call, inputs), context);
    std::vector<TensorInfo> result;
    for (const Tensor& output : outputs) result.push_back(output.info());
    return result;
}

Value clamped(const Value& value, const Param& param)
{
    if (value.is_array()) {
        Value result = Value::array();
        for (const Value& item : value) result.push_back(clamped(item, param));
        return result;
    }
    if (!value.is_number()) return value;
    const Limits& limits = param.limits;
    const bool isWhole = param.type == ParamType::integer || param.type == ParamType::integers;
    const double number = value.get<double>();
    const auto write = [isWhole](double bound) {
        return isWhole ? Value(static_cast<std::int64_t>(bound)) : Value(bound);
    };
    if (limits.minimum && !(number >= *limits.minimum))
        return write(*limits.minimum + (limits.excludesMinimum && isWhole ? 1 : 0));
    if (limits.maximum && !(number <= *limits.maximum)) return write(*limits.maximum);
    return value;
}

// Something that the setting may be; null where there is no idea.
Value acceptable(const Schema& schema, const Param& param, const Value& config)
{
    const Value given = config.contains(param.key) ? config[param.key] : Value();
    const Value inside = clamped(given, param);
    if (inside != given) return inside;
    if (!param.limits.choices.empty() && param.limits.isRequired) return param.limits.choices[0];
    if (!param.limits.isRequired) return schema.defaultOf(param);
    if (param.limits.minimum) return clamped(Value(*param.limits.minimum - 1), param);
    return param.type == ParamType::integer || param.type == ParamType::integers ? Value(1)
                                                                                 : Value();
}

Fix settingFix(const BlueprintNode& node, const std::string& key, const Value& value)
{
    return {Text(NW_TEXT("Set %1 to %2."), key, shortened(value)), node.id, key, value};
}

// The questions about one node, answered one after the other.
class Examination {
public:
    explicit Examination(const NodeQuestion& question) : m_question(question)
    {
        m_answer.check.id = node().id;
        m_answer.check.inputs = question.inputs;
    }

    NodeAnswer run()
    {
        if (!findClass() || !configure()) return finished();
        warnOfUnknownKeys();
        if (isInputLayer(*m_layer)) return finishInput();
        if (!m_question.isBlocked) answerCall();
        return finished();
    }

private:
    const BlueprintNode& node() const { return *m_question.node; }
    const BlueprintNode& owner() const { return *m_question.owner; }
    bool isShared() const { return m_question.node != m_question.owner; }

    Issue& fail(Text text, const std::string& key = {})
    {
        m_answer.check.hasError = true;
        m_answer.issues.push_back({Issue::Severity::error, std::move(text), node().id, key});
        return m_answer.issues.back();
    }

    NodeAnswer finished()
    {
        NodeCheck& check = m_answer.check;
        check.isBlocked = m_question.isBlocked && !check.hasError;
        // A shared layer's settings are its first node's business.
        if (isShared() && m_isSettingWrong) {
            m_answer.issues.clear();
            check.hasError = false;
            check.isBlocked = true;
        }
        return std::move(m_answer);
    }

    bool findClass()
    {
        const Registry& registry = Registry::instance();
        m_schema = registry.find(Layer::kKind, owner().className);
        if (m_schema != nullptr) return true;
        m_isSettingWrong = true;
        try {
            registry.get(Layer::kKind, owner().className);
        } catch (const Error& error) {
            Issue& issue = fail(error.text(), "class_name");
            const auto& arguments = error.text().arguments;
            if (arguments.size() == 3)
                issue.fix = Fix{Text(NW_TEXT("Make it a %1."), arguments[2]), node().id,
                    "class_name", arguments[2]};
        }
        return false;
    }

    bool configure()
    {
        try {
            m_layer = makeLayer(owner());
            if (m_layer->name.empty()) m_layer->name = owner().title();
            return true;
        } catch (const Error& error) {
            m_isSettingWrong = true;
            failSetting(error.text());
            return false;
        }
    }

    void failSetting(const Text& text)
    {
        const Param* param
            = text.arguments.size() > 1 ? m_schema->find(text.arguments[1]) : nullptr;
        Issue& issue = fail(text, param != nullptr ? param->key : keyNamedIn(text.english()));
        if (param == nullptr || !owner().config.is_object()) return;
        const Value value = acceptable(*m_schema, *param, owner().config);
        if (!value.is_null() && helps(param->key, value, text))
            issue.fix = settingFix(node(), param->key, value);
    }

    // Whether the complaint is gone with another value.
    bool helps(const std::string& key, const Value& value, const Text& complaint) const
    {
        BlueprintNode changed = owner();
        changed.config[key] = value;
        try {
            makeLayer(changed);
        } catch (const Error& error) {
            return error.text() != complaint;
        }
        return true;
    }

    std::string keyNamedIn(const std::string& sentence) const
    {
        std::string longest;
        for (const Param& param : m_schema->params)
            if (param.key.size() > longest.size() && param.key != "name" && param.key != "layers"
                && (" " + sentence).find(" " + param.key + " ") != std::string::npos)
                longest = param.key;
        return longest;
    }

    void warnOfUnknownKeys()
    {
        if (isShared()) return;
        for (const auto& [key, value] : m_layer->unknownKeys().items())
            m_answer.issues.push_back({Issue::Severity::warning,
                Text(NW_TEXT("%1: the setting \"%2\" is not known here; it is kept and has no "
                             "effect."),
                    node().title(), key),
                node().id, key});
    }

    NodeAnswer finishInput()
    {
        if (!m_question.inputs.empty())
            fail(Text(NW_TEXT("%1: an InputLayer takes no inputs, but a wire leads to it."),
                node().title()));
        if (isShared())
            fail(Text(NW_TEXT("%1: an InputLayer can stand in one place only."), node().title()));
        try {
            m_answer.check.outputs = {inputInfo(*m_layer)};
            m_answer.check.activationBytes = bytesOf(m_answer.check.outputs[0]);
        } catch (const Error& error) {
            fail(error.text(), "batch_shape");
        }
        return finished();
    }

    bool hasRightInputs()
    {
        for (const int port : m_question.unconnected)
            fail(Text(NW_TEXT("%1: input %2 is not connected."), node().title(), port + 1));
        if (!m_question.unconnected.empty()) return false;
        const auto [least, most] = m_layer->inputCount();
        std::vector<int> named;
        if (node().call.is_object()) named = portsIn(node().call.value("kwargs", Value::object()));
        const int given = static_cast<int>(m_question.inputs.size() - named.size());
        if (given <= 0) {
            fail(Text(NW_TEXT("%1: the input is not connected."), node().title()));
        } else if (given < least) {
            fail(Text(NW_TEXT("%1: at least %2 inputs are needed, %3 connected."), node().title(),
                least, given));
        } else if (given > most) {
            fail(Text(NW_TEXT("%1: at most %2 inputs can be taken, %3 are connected."),
                node().title(), most, given));
        }
        return !m_answer.check.hasError;
    }

    void answerCall()
    {
        if (!hasRightInputs()) return;
        try {
            if (isShared()) trace(*m_layer, owner().call, m_question.buildInputs);
        } catch (const Error&) {
            m_answer.check.isBlocked = true; // the owner says so itself
            return;
        }
        try {
            m_answer.check.outputs = trace(*m_layer, node().call, m_question.inputs);
            count();
            warnOfRefusal();
        } catch (const Error& error) {
            failShape(error.text());
        }
    }

    // What stands in the way of running the network, not of drawing and saving it.
    void warnOfRefusal()
    {
        if (const Text refusal = m_layer->refusal(); !refusal.empty())
            m_answer.issues.push_back({Issue::Severity::warning, refusal, node().id});
    }

    void failShape(const Text& text)
    {
        Issue& issue = fail(text, keyNamedIn(text.english()));
        if (isShared() || owner().config.value("padding", Value("valid")) != "valid") return;
        const Param* padding = m_schema->find("padding");
        if (padding == nullptr || padding->type != ParamType::string) return;
        BlueprintNode changed = node();
        changed.config["padding"] = "same";
        try {
            trace(*makeLayer(changed), node().call, m_question.inputs);
        } catch (const Error&) {
            return;
        }
        for (const char* key : {"kernel_size", "pool_size"})
            if (m_schema->find(key) != nullptr) issue.key = key;
        issue.fix = settingFix(node(), "padding", "same");
    }

    void count()
    {
        NodeCheck& check = m_answer.check;
        check.flops = m_layer->flops(shapesOf(check.inputs), shapesOf(check.outputs));
        for (const TensorInfo& output : check.outputs) check.activationBytes += bytesOf(output);
        if (isShared()) return;
        check.parameters = countOf(m_layer->weights());
        if (!m_question.isModelFrozen)
            check.trainableParameters = countOf(m_layer->trainableWeights());
        for (const LayerWeight* weight : m_layer->weights()) {
            const Variable& variable = weight->weight.variable();
            check.weightBytes += bytesOf({variable.shape, variable.dtype});
        }
    }

    const NodeQuestion& m_question;
    NodeAnswer m_answer;
    const Schema* m_schema = nullptr;
    std::unique_ptr<Layer> m_layer;
    bool m_isSettingWrong = false;
};

} // namespace

std::vector<int> portsIn(const Value& tree)
{
    if (tree.is_object() && tree.size() == 1 && tree.contains("input")
        && tree["input"].is_number_integer())
        return {tree["input"].get<int>()};
    std::vector<int> result;
    if (!tree.is_structured()) return result;
    for (const Value& part : tree) {
        const std::vector<int> ports = portsIn(part);
        result.insert(result.end(), ports.begin(), ports.end());
    }
    return result;
}

NodeAnswer checkNode(const NodeQuestion& question)
{
    return Examination(question).run();
}

} // namespace netwright
