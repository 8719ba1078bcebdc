#include "engine/base/publish.h"
#include "engine/graph/node.h"
#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/operations/expression.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr int kMostInputs = 4096;

// A formula as a layer. Keras's own Lambda holds Python code or the name of a Python function;
// such a layer is kept as its file says, has the shape that its output_shape says (else that of
// its input), and no Program is made of it. A formula is written as a plain string, which Keras
// reads and never runs.
class Lambda final : public Layer {
public:
    Value function = "x";
    Value outputShape;
    Value mask;
    Value arguments;

    void configured() override
    {
        if (!arguments.is_null() && !arguments.is_object())
            throw ConfigError(NW_TEXT("%1: %2 must be %3, received %4."), "Lambda", "arguments",
                "an object of names and values", arguments.dump());
        m_formula.reset();
        if (function.is_null())
            throw ConfigError(
                NW_TEXT("%1: the setting %2 is missing; it has no default."), "Lambda", "function");
        if (!isPython()) m_formula.emplace("Lambda", function.get<std::string>());
    }

    Tensors call(const CallArguments& given, CallContext&) override
    {
        if (m_formula) return (*m_formula)(given.inputs, arguments);
        const Tensor& x = given.inputs.front();
        Attributes attributes;
        attributes.set("refusal", refusal().source);
        attributes.set("who", name.empty() ? std::string("Lambda") : name);
        return {typedNode(
            "python_lambda", given.inputs, {assumedShape(x.shape()), x.dtype()},
            [](const Backward& back) { return Gradients(back.node().inputs.size()); }, attributes)};
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    std::pair<int, int> inputCount() const override { return {1, kMostInputs}; }

    Text refusal() const override
    {
        if (m_formula) return {};
        return {NW_TEXT("%1: it holds code of Python, which is kept but never run here; a formula "
                        "such as relu(x) * 2 can stand in its place."),
            name.empty() ? "Lambda" : name};
    }

private:
    // What is no text, or the mere name of a function.
    bool isPython() const
    {
        if (!function.is_string()) return true;
        const auto text = function.get<std::string>();
        const bool isInput = text.starts_with("x")
            && std::all_of(
                text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
        return isBareName(text) && !isInput && !isArgument(text);
    }
    bool isArgument(const std::string& text) const
    {
        return arguments.is_object() && arguments.contains(text);
    }

    Shape assumedShape(const Shape& input) const
    {
        const Value& items = outputShape.is_object() && outputShape.contains("items")
            ? outputShape["items"]
            : outputShape;
        const auto isLength = [](const Value& length) {
            return length.is_null() || (length.is_number_integer() && length.get<Dimension>() >= 0);
        };
        const bool isList = items.is_array() && std::all_of(items.begin(), items.end(), isLength);
        if (!isList) return input;
        Shape shape{input.empty() ? kUnknown : input.front()};
        for (const Value& length : items)
            shape.push_back(length.is_null() ? kUnknown : length.get<Dimension>());
        return shape;
    }

    std::optional<Expression> m_formula;
};

Param formula()
{
    Param result = param("function", &Lambda::function,
        "A formula of x (of x0, x1 and so on for several inputs) with numbers, + - * / ** and "
        "functions of keras.ops, such as relu(x) * 2 + mean(x, axis=-1, keepdims=True).",
        required());
    result.type = ParamType::string;
    return result;
}

// Keras writes these only where they are given.
Param onlyIfGiven(Param given)
{
    given.isInherited = true;
    return given;
}

const bool published = publish<Layer, Lambda>({
    .name = "Lambda",
    .category = "core",
    .summary = "Computes a formula that you write; it has no weights.",
    .params =
        {
            formula(),
            param("arguments", &Lambda::arguments,
                "Names and values that the formula may use beside its inputs."),
            onlyIfGiven(param("output_shape", &Lambda::outputShape,
                "The shape of one result, which Keras needs for some Python code; a formula does "
                "not need it.")),
            onlyIfGiven(param("mask", &Lambda::mask,
                "What Keras takes as the mask of the result; a formula makes none.")),
        },
});

} // namespace
} // namespace netwright
