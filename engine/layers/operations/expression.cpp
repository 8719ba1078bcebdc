#include "engine/layers/operations/expression.h"

#include "engine/activations/activation.h"
#include "engine/base/error.h"
#include "engine/layers/operations/expression_node.h"
#include "engine/layers/operations/operation.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>
#include <optional>

namespace netwright {
namespace {

using Node = Expression::Node;
using Kind = Node::Kind;

// Two numbers are computed at once, as Python does.
std::optional<double> folded(const std::string& function, double a, double b)
{
    if (function == "add") return a + b;
    if (function == "subtract") return a - b;
    if (function == "multiply") return a * b;
    if (function == "true_divide" && b != 0) return a / b;
    if (function == "floor_divide" && b != 0) return std::floor(a / b);
    if (function == "power") return std::pow(a, b);
    if (function == "mod" && b != 0) return a - std::floor(a / b) * b;
    return std::nullopt;
}

// One run of a formula. Values are constants, or references to the Tensors found so far.
class Evaluation {
public:
    Evaluation(const std::string& who, const Tensors& inputs, const Value& variables)
        : m_who(who),
          m_inputs(static_cast<int>(inputs.size())),
          m_variables(variables),
          m_tensors(inputs)
    {
    }

    Value run(const Node& node)
    {
        switch (node.kind) {
        case Kind::constant: return node.value;
        case Kind::variable: return variable(node);
        case Kind::list: return list(node.parts);
        case Kind::call: return call(node);
        case Kind::item: return item(node);
        case Kind::slice: return slice(node);
        }
        return Value();
    }

    Tensors results(const Value& value)
    {
        const auto isTensor = [](const Value& one) { return isTensorReference(one); };
        if (value.is_array() && !value.empty() && std::any_of(value.begin(), value.end(), isTensor))
            return OperationCall(m_who, {{"result", value}}, m_tensors).tensors("result");
        return {OperationCall(m_who, {{"result", value}}, m_tensors).tensor("result")};
    }

private:
    Value list(const std::vector<Node>& parts, std::size_t first = 0)
    {
        Value result = Value::array();
        for (std::size_t i = first; i < parts.size(); ++i) result.push_back(run(parts[i]));
        return result;
    }

    Value variable(const Node& node) const
    {
        if (m_variables.is_object() && m_variables.contains(node.name))
            return m_variables[node.name];
        if (node.name == "x") return tensorReference(0);
        if (node.name == "pi") return std::numbers::pi;
        if (node.name == "e") return std::numbers::e;
        for (int i = 0; i < m_inputs; ++i)
            if (node.name == "x" + std::to_string(i))
                return tensorReference(static_cast<std::size_t>(i));
        throw ConfigError(NW_TEXT("%1: there is nothing named %2, column %3; the inputs are x, or "
                                  "x0, x1 and so on."),
            m_who, node.name, node.column);
    }

    Value call(const Node& node)
    {
        Value args = list(node.parts);
        if (args.size() == 2 && args[0].is_number() && args[1].is_number()) {
            const bool isWhole = args[0].is_number_integer() && args[1].is_number_integer()
                && node.name != "true_divide";
            const auto value = folded(node.name, args[0].get<double>(), args[1].get<double>());
            if (value && isWhole && std::fabs(*value) < 1e15 && *value == std::floor(*value))
                return static_cast<std::int64_t>(*value);
            if (value && std::isfinite(*value)) return *value;
        }
        if (node.name == "negative" && args.size() == 1 && args[0].is_number_integer())
            return -args[0].get<std::int64_t>();
        if (node.name == "negative" && args.size() == 1 && args[0].is_number())
            return -args[0].get<double>();
        Value kwargs = Value::object();
        for (const auto& [name, value] : node.named) kwargs[name] = run(value);
        const Tensors found = computed(node, args, kwargs);
        if (found.size() == 1) return added(found.front());
        Value result = Value::array();
        for (const Tensor& tensor : found) result.push_back(added(tensor));
        return result;
    }

    Tensors computed(const Node& node, const Value& args, const Value& kwargs) const
    {
        const Registry& registry = Registry::instance();
        const bool isFunction = std::islower(static_cast<unsigned char>(node.name.front())) != 0;
        if (isFunction)
            if (const Schema* schema = registry.find(Operation::kKind, node.name))
                return Operation::apply(*schema, args, kwargs, m_tensors);
        if (isFunction)
            if (const Schema* schema = registry.find(Activation::kKind, node.name))
                return {activated(*schema, args, kwargs)};
        throw ConfigError(NW_TEXT("%1: there is no function named %2, column %3; functions are "
                                  "those of keras.ops and the activations."),
            m_who, node.name, node.column);
    }

    Tensor activated(const Schema& schema, const Value& args, const Value& kwargs) const
    {
        Config config = kwargs;
        if (args.size() > schema.params.size() + 1)
            throw ConfigError(NW_TEXT("%1: at most %2 arguments can be taken, received %3."),
                schema.name, schema.params.size() + 1, args.size());
        for (std::size_t i = 1; i < args.size(); ++i) config[schema.params[i - 1].key] = args[i];
        const auto activation = create<Activation>(schema.name, config);
        const Value x = args.empty() ? Value() : args[0];
        return (*activation)(OperationCall(schema.name, {{"x", x}}, m_tensors).floating("x"));
    }

    Value item(const Node& node)
    {
        const Value whole = run(node.parts.front());
        const Value key = list(node.parts, 1);
        // A part of a list, such as one of several results.
        if (whole.is_array() && key.size() == 1 && key[0].is_number_integer()) {
            const auto length = static_cast<std::int64_t>(whole.size());
            const auto given = key[0].get<std::int64_t>();
            const std::int64_t place = given < 0 ? given + length : given;
            if (place < 0 || place >= length)
                throw ConfigError(NW_TEXT("%1: the list has no element %2, column %3."), m_who,
                    given, node.column);
            return whole[static_cast<std::size_t>(place)];
        }
        const Schema& schema = Registry::instance().get(Operation::kKind, "GetItem");
        const Value single = key.size() == 1 ? key[0] : key;
        return added(
            Operation::apply(schema, Value::array({whole, single}), Value::object(), m_tensors)
                .front());
    }

    Value slice(const Node& node)
    {
        Value config = Value::object();
        config["start"] = run(node.parts[0]);
        config["stop"] = run(node.parts[1]);
        config["step"] = run(node.parts[2]);
        return {{"class_name", "__slice__"}, {"config", config}};
    }

    Value added(const Tensor& tensor)
    {
        m_tensors.push_back(tensor);
        return tensorReference(m_tensors.size() - 1);
    }

    const std::string& m_who;
    int m_inputs = 0;
    const Value& m_variables;
    Tensors m_tensors;
};

} // namespace

Expression::Expression(std::string who, const std::string& text)
    : m_who(std::move(who)), m_root(std::make_shared<const Node>(readExpression(m_who, text)))
{
}

Tensors Expression::operator()(const Tensors& inputs, const Value& variables) const
{
    Evaluation evaluation(m_who, inputs, variables);
    const Value result = evaluation.run(*m_root);
    return evaluation.results(result);
}

} // namespace netwright
