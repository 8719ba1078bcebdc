#include "engine/layers/layer.h"
#include "engine/layers/lengths.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/einsum.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace netwright {
namespace {

// "...x,xy->...y" in its parts.
struct Equation {
    enum class Ellipsis { none, left, right };
    std::string input, kernel, output; // letters
    Ellipsis ellipsis = Ellipsis::none;
};

bool areLetters(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) != 0;
    });
}

// Takes "..." off one side; says whether it was there.
bool takesOff(std::string& spec, Equation::Ellipsis side)
{
    const bool isLeft = side == Equation::Ellipsis::left;
    const bool has = isLeft ? spec.starts_with("...") : spec.ends_with("...");
    if (has) spec = isLeft ? spec.substr(3) : spec.substr(0, spec.size() - 3);
    return has;
}

std::optional<Equation> parsed(const std::string& text)
{
    const std::size_t comma = text.find(','), arrow = text.find("->");
    if (comma == std::string::npos || arrow == std::string::npos || arrow < comma) return {};
    Equation result{.input = text.substr(0, comma),
        .kernel = text.substr(comma + 1, arrow - comma - 1),
        .output = text.substr(arrow + 2)};
    for (const auto side : {Equation::Ellipsis::left, Equation::Ellipsis::right}) {
        const bool inInput = takesOff(result.input, side);
        if (inInput != takesOff(result.output, side)) return {};
        if (inInput && result.ellipsis != Equation::Ellipsis::none) return {};
        if (inInput) result.ellipsis = side;
    }
    const bool isGood
        = areLetters(result.input) && areLetters(result.kernel) && areLetters(result.output);
    return isGood ? std::optional(result) : std::nullopt;
}

// Source: keras.layers.EinsumDense.
class EinsumDense final : public Layer {
public:
    Lengths outputShape{1};
    std::string equation = "ab,bc->ac";
    Ref<Activation> activation = "linear";
    std::optional<std::string> biasAxes;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Initializer> biasInitializer = "zeros";
    Ref<Regularizer> kernelRegularizer, biasRegularizer;
    Ref<Constraint> kernelConstraint, biasConstraint;

    void configured() override
    {
        if (!activation) activation = "linear"; // as Keras writes null
        const auto read = parsed(equation);
        if (!read)
            throw ConfigError(NW_TEXT("EinsumDense: equation must look like \"ab,bc->ac\", "
                                      "\"...ab,bc->...ac\" or \"ab...,bc->ac...\", received "
                                      "\"%1\"."),
                equation);
        m_equation = *read;
        for (const char c : m_equation.output + biasAxes.value_or(""))
            if (!isIn(c, m_equation.output)
                || (!isIn(c, m_equation.input) && !isIn(c, m_equation.kernel)))
                throw ConfigError(NW_TEXT("EinsumDense: the axis \"%1\" of the equation \"%2\" "
                                          "does not come from the input or the kernel, or is a "
                                          "bias axis that the output does not have."),
                    std::string(1, c), equation);
    }

    void build(const Shape& input) override
    {
        const std::map<char, Dimension> lengths = lengthsFor(input);
        Shape kernel;
        for (const char c : m_equation.kernel) kernel.push_back(lengthOf(lengths, c, input));
        m_kernel = addWeight({.name = "kernel",
            .shape = kernel,
            .initializer = kernelInitializer,
            .regularizer = kernelRegularizer,
            .constraint = kernelConstraint});
        if (!biasAxes || biasAxes->empty()) return;
        m_bias = addWeight({.name = "bias",
            .shape = biasShape(lengths, input),
            .initializer = biasInitializer,
            .regularizer = biasRegularizer,
            .constraint = biasConstraint});
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor y = ops::einsum(equation, {floating(input), value(m_kernel)});
        return apply(activation, m_bias ? y + value(m_bias) : y);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        double summed = 1;
        for (std::size_t i = 0; i < m_equation.kernel.size(); ++i)
            if (!isIn(m_equation.kernel[i], m_equation.output))
                summed *= static_cast<double>(m_kernel.variable().shape[static_cast<int>(i)]);
        return 2 * summed * Layer::flops(inputs, outputs);
    }

private:
    static bool isIn(char c, const std::string& letters)
    {
        return letters.find(c) != std::string::npos;
    }

    // Of every letter that has one.
    std::map<char, Dimension> lengthsFor(const Shape& input) const
    {
        const auto& [in, kernel, out, ellipsis] = m_equation;
        const int elided = input.rank() - static_cast<int>(in.size());
        if (elided < 0 || (elided > 0 && ellipsis == Equation::Ellipsis::none))
            throw ShapeError(
                NW_TEXT("EinsumDense: the equation \"%1\" does not fit an input of shape %2."),
                equation, input);
        const bool isLeft = ellipsis == Equation::Ellipsis::left;
        std::map<char, Dimension> lengths;
        for (std::size_t i = 0; i < in.size(); ++i)
            lengths[in[i]] = input[static_cast<int>(i) + (isLeft ? elided : 0)];
        const Shape output = outputFor(input, elided);
        if (output.rank() != static_cast<int>(out.size()) + elided)
            throw ShapeError(NW_TEXT("EinsumDense: output_shape must have a length for each axis "
                                     "of the output \"%1\" behind the batch, received %2."),
                equation, output);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Dimension length = output[static_cast<int>(i) + (isLeft ? elided : 0)];
            const auto [found, isNew] = lengths.try_emplace(out[i], length);
            if (!isNew && length != kUnknown && length != found->second)
                throw ShapeError(NW_TEXT("EinsumDense: the input and the output must agree on the "
                                         "axis \"%1\", received the lengths %2 and %3."),
                    std::string(1, out[i]), found->second, length);
        }
        return lengths;
    }

    // The whole output: batch, what the ellipsis stands for, output_shape.
    Shape outputFor(const Shape& input, int elided) const
    {
        Shape output{input.front()};
        const bool isLeft = m_equation.ellipsis == Equation::Ellipsis::left;
        if (isLeft)
            for (int i = 1; i < elided; ++i) output.push_back(input[i]);
        for (const auto& length : outputShape) output.push_back(length ? *length : kUnknown);
        if (!isLeft)
            for (int i = input.rank() - elided; i < input.rank(); ++i) output.push_back(input[i]);
        return output;
    }

    Dimension lengthOf(const std::map<char, Dimension>& lengths, char c, const Shape& input) const
    {
        const auto found = lengths.find(c);
        if (found == lengths.end() || found->second == kUnknown)
            throw ShapeError(NW_TEXT("EinsumDense: the length of the kernel's axis \"%1\" must be "
                                     "known from the input %2 or from output_shape."),
                std::string(1, c), input);
        return found->second;
    }

    // From the first axis that has a bias to the last; 1 where there is none.
    Shape biasShape(const std::map<char, Dimension>& lengths, const Shape& input) const
    {
        const std::string& out = m_equation.output;
        const std::size_t first = out.find_first_of(*biasAxes);
        Shape shape;
        for (const char c : out.substr(first))
            shape.push_back(isIn(c, *biasAxes) ? lengthOf(lengths, c, input) : 1);
        if (m_equation.ellipsis == Equation::Ellipsis::right)
            for (int i = static_cast<int>(m_equation.input.size()); i < input.rank(); ++i)
                shape.push_back(1);
        return shape;
    }

    Equation m_equation;
    Weight m_kernel, m_bias;
};

// One number stands for a list of one.
Param outputShapeParam()
{
    Param result = param("output_shape", &EinsumDense::outputShape,
        "Lengths of the output without the batch; null where the input decides.",
        required() & atLeast(1));
    result.set = [](Configurable& object, const Value& value) {
        Field<Lengths>::read(value.is_number() ? Value::array({value}) : value,
            dynamic_cast<EinsumDense&>(object).outputShape);
    };
    return result;
}

const bool published = publish<Layer, EinsumDense>({
    .name = "EinsumDense",
    .category = "core",
    .summary = "A dense layer whose product is written as an Einstein sum, over any axes.",
    .params = {
        outputShapeParam(),
        param("equation", &EinsumDense::equation,
            "The product, such as \"abc,cd->abd\": input, kernel and output.", required()),
        param(
            "activation", &EinsumDense::activation, "The function that is applied to the result."),
        param("bias_axes", &EinsumDense::biasAxes,
            "Letters of the output's axes that get a learned offset; null for no offset."),
        param("kernel_initializer", &EinsumDense::kernelInitializer, "First values of the kernel."),
        param("bias_initializer", &EinsumDense::biasInitializer, "First values of the offset."),
        param("kernel_regularizer", &EinsumDense::kernelRegularizer,
            "A penalty on the kernel, added to the loss."),
        param("bias_regularizer", &EinsumDense::biasRegularizer,
            "A penalty on the offset, added to the loss."),
        param("activity_regularizer", &EinsumDense::activityRegularizer,
            "A penalty on what the layer puts out, added to the loss."),
        param("kernel_constraint", &EinsumDense::kernelConstraint,
            "What the kernel is projected to after each step."),
        param("bias_constraint", &EinsumDense::biasConstraint,
            "What the offset is projected to after each step."),
    },
});

} // namespace
} // namespace netwright
