#include "engine/layers/operations/operation.h"

#include "engine/layers/masks.h"

#include <algorithm>
#include <map>
#include <memory>

namespace netwright {
namespace {

constexpr int kMostInputs = 4096;

// One sentence for each parameter; a parameter means the same in all operations.
const char* helpOf(const std::string& key)
{
    static const std::map<std::string, const char*> table = {
        {"axis", "The axis or axes on which it works; none: all of them."},
        {"axes", "The axes on which it works."},
        {"keepdims", "Whether axes that are reduced stay, with length 1."},
        {"dtype", "The kind of numbers of the result; none: as the input."},
        {"newshape", "The lengths of the new axes; one may be -1 and is worked out."},
        {"shape", "The lengths of the axes."},
        {"x_min", "The least value that is let through."},
        {"x_max", "The greatest value that is let through."},
        {"padding", "What happens at the borders: valid or same."},
        {"strides", "How far the window moves at each step."},
        {"dilation_rate", "The distance between the cells of the kernel."},
        {"pool_size", "The size of the window."},
        {"data_format", "Where the channels stand: behind the other axes or before them."},
    };
    const auto found = table.find(key);
    return found == table.end() ? "An argument of the function of keras.ops, as in Keras."
                                : found->second;
}

ParamType typeOf(const std::optional<Value>& standard)
{
    if (!standard) return ParamType::any;
    if (standard->is_boolean()) return ParamType::boolean;
    if (standard->is_string()) return ParamType::string;
    return ParamType::any;
}

Param settingParam(const OperationParameter& parameter)
{
    Param result;
    result.key = parameter.name;
    result.help = helpOf(parameter.name);
    result.limits.isRequired = !parameter.standard;
    result.type = typeOf(parameter.standard);
    result.isNullable = true;
    const std::string key = parameter.name;
    result.get = [key](const Configurable& object) {
        return dynamic_cast<const Operation&>(object).setting(key);
    };
    result.set = [key](Configurable& object, const Value& value) {
        dynamic_cast<Operation&>(object).set(key, value);
    };
    return result;
}

// Rows live as long as the program.
struct Row {
    OperationEntry entry;
    Signature signature;
};
std::map<std::string, std::shared_ptr<const Row>>& rows()
{
    static std::map<std::string, std::shared_ptr<const Row>> table;
    return table;
}

void refuse(const OperationEntry& entry)
{
    if (entry.refusal != nullptr) throw ConfigError(entry.refusal, entry.className);
}

Value formOf(const CallArguments& arguments, bool isList)
{
    if (arguments.form.is_object()) return arguments.form;
    Value args = Value::array();
    for (std::size_t i = 0; i < arguments.inputs.size(); ++i) args.push_back(tensorReference(i));
    return {{"args", isList ? Value::array({args}) : args}, {"kwargs", Value::object()}};
}

} // namespace

Tensors Operation::call(const CallArguments& arguments, CallContext&)
{
    refuse(m_entry);
    const Value form = formOf(arguments, takesList());
    const std::string& who = schema().name;
    return m_entry.compute(OperationCall(who,
        bindArguments(who, m_signature, Binding::ofNode, m_settings,
            form.value("args", Value::array()), form.value("kwargs", Value::object())),
        arguments.inputs));
}

Tensors Operation::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    return noMasks(outputs);
}

Text Operation::refusal() const
{
    return m_entry.refusal == nullptr ? Text() : Text(m_entry.refusal, m_entry.className);
}

std::pair<int, int> Operation::inputCount() const
{
    const bool takesMany = std::any_of(m_signature.begin(), m_signature.end(),
        [](const OperationParameter& one) { return one.takesList || one.takesRest; });
    const auto arguments = std::count_if(m_signature.begin(), m_signature.end(),
        [](const OperationParameter& one) { return !one.isSetting; });
    return {1, takesMany ? kMostInputs : std::max(1, static_cast<int>(arguments))};
}

bool Operation::takesList() const
{
    return !m_signature.empty() && m_signature.front().takesList;
}

// As Keras writes it: the name, and of the settings only what was given.
void Operation::written(Config& config) const
{
    Config result = Config::object();
    if (config.contains("name")) result["name"] = config["name"];
    for (const auto& [key, value] : m_settings.items()) result[key] = value;
    for (const auto& [key, value] : unknownKeys().items()) result[key] = value;
    config = std::move(result);
}

Value Operation::setting(const std::string& key) const
{
    if (m_settings.contains(key)) return m_settings[key];
    for (const OperationParameter& parameter : m_signature)
        if (parameter.name == key && parameter.standard) return *parameter.standard;
    return Value();
}

const Signature& Operation::signatureOf(const Schema& schema)
{
    return rows().at(schema.name)->signature;
}

Tensors Operation::apply(
    const Schema& schema, const Value& args, const Value& kwargs, const Tensors& tensors)
{
    const Row& row = *rows().at(schema.name);
    refuse(row.entry);
    return row.entry.compute(OperationCall(schema.name,
        bindArguments(
            schema.name, row.signature, Binding::ofFunction, Value::object(), args, kwargs),
        tensors));
}

bool publishOperations(OperationFamily family)
{
    for (OperationEntry& entry : family.entries) {
        const auto row = std::make_shared<const Row>(Row{entry, readSignature(entry.signature)});
        rows()[entry.className] = row;
        Schema schema;
        schema.name = entry.className;
        schema.kind = Operation::kKind;
        schema.alsoKind = Layer::kKind;
        schema.module = family.module;
        schema.category = "operations";
        schema.summary = family.summary;
        schema.aliases = entry.aliases;
        schema.make = [row] { return std::make_unique<Operation>(row->entry, row->signature); };
        schema.params.push_back(Layer::inheritedParams().front()); // name
        for (const OperationParameter& parameter : row->signature)
            if (parameter.isSetting) schema.params.push_back(settingParam(parameter));
        Registry::instance().add(std::move(schema));
    }
    return true;
}

std::string operationName(const std::string& className)
{
    return std::string(Operation::kKind) + ":" + className;
}

bool isOperationName(const std::string& name)
{
    return name.starts_with(std::string(Operation::kKind) + ":");
}

} // namespace netwright
