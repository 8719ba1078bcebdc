#include "engine/layers/attention/base_attention.h"

#include "engine/layers/attention/attention_masks.h"
#include "engine/layers/regularization/base_dropout.h"
#include "engine/layers/shapes.h"
#include "engine/ops/attention.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// What is taken from the scores where the mask is false; 65504 is the greatest float16.
double maskedScore(DType dtype)
{
    return dtype == DType::float16 ? -65504.0 : -1e9;
}

bool differ(Dimension a, Dimension b)
{
    return a != b && a != kUnknown && b != kUnknown;
}

} // namespace

Param BaseAttention::seedParam()
{
    Param result = param("seed", &BaseAttention::seed, kSeedHelp);
    result.isInherited = true;
    return result;
}

void BaseAttention::build(const std::vector<Shape>& inputs)
{
    checkShapes(inputs);
    buildWeights(inputs.front());
}

void BaseAttention::checkShapes(const std::vector<Shape>& inputs) const
{
    const std::string& who = schema().name;
    for (const Shape& input : inputs) expectRank(who, input, 3);
    const Shape &query = inputs[0], &value = inputs[1], &key = inputs.back();
    if (differ(query[2], key[2]))
        throw ShapeError(NW_TEXT("%1: the query and the key must have the same last length, "
                                 "received the shapes %2 and %3."),
            who, query, key);
    if (differ(value[1], key[1]))
        throw ShapeError(NW_TEXT("%1: the key and the value must have the same number of steps, "
                                 "received the shapes %2 and %3."),
            who, key, value);
    for (const Shape& input : inputs)
        if (differ(input[0], query[0]))
            throw ShapeError(NW_TEXT("%1: the inputs must have one batch size, received %2 and "
                                     "%3."),
                who, query[0], input[0]);
}

// Broadcastable to (batch, queries, keys), or null.
Tensor BaseAttention::maskFor(const CallArguments& arguments, const Sides& sides) const
{
    Tensor mask;
    if (arguments.masks.size() > 1 && arguments.masks[1])
        mask = ops::expandDimensions(ops::cast(arguments.masks[1], DType::boolean), -2);
    if (callFlag(arguments, schema().name, "use_causal_mask"))
        mask = bothMasks(mask, causalMask(sides.query.shape()[1], sides.key.shape()[1]));
    return mask;
}

Tensors BaseAttention::call(const CallArguments& arguments, CallContext& context)
{
    std::vector<Shape> shapes;
    for (const Tensor& input : arguments.inputs) shapes.push_back(input.shape());
    checkShapes(shapes);
    const Sides sides{floating(arguments.inputs[0]), floating(arguments.inputs[1]),
        floating(arguments.inputs.back())};
    const bool returnsScores = callFlag(arguments, schema().name, "return_attention_scores");
    const Tensor mask = maskFor(arguments, sides);
    Tensors outputs = !returnsScores && dotScale() && dropout < 1
        ? Tensors{attendAtOnce(sides, mask, context)}
        : attend(sides, mask, context);
    if (!returnsScores) outputs.resize(1);
    if (!arguments.masks.empty() && arguments.masks.front()) {
        const Tensor queryMask = ops::expandDimensions(arguments.masks.front(), -1);
        outputs[0] = outputs[0] * ops::cast(queryMask, outputs[0].dtype());
    }
    return outputs;
}

// Output and scores, which are those after dropout.
Tensors BaseAttention::attend(const Sides& sides, const Tensor& mask, CallContext& context) const
{
    Tensor raw = scores(sides);
    if (mask)
        raw = raw
            + ops::where(
                mask, scalar(0, raw.dtype()), scalar(maskedScore(raw.dtype()), raw.dtype()));
    Tensor weights = ops::softmax(raw);
    if (context.isTraining() && dropout > 0)
        weights = dropped(weights, dropout, weights.shape(), context.stream(seed));
    return {ops::matmul(weights, sides.value), weights};
}

Tensor BaseAttention::attendAtOnce(
    const Sides& sides, const Tensor& mask, CallContext& context) const
{
    const auto oneHead = [](const Tensor& x) { return ops::expandDimensions(x, 2); };
    ops::AttentionOptions options{.maskedScore = maskedScore(sides.query.dtype())};
    if (context.isTraining() && dropout > 0)
        options.dropout = {.rate = dropout, .stream = context.stream(seed)};
    const Tensor scale = *dotScale();
    const Tensor query = scale ? sides.query * scale : sides.query;
    const Tensor output = ops::attention(oneHead(query), oneHead(sides.key), oneHead(sides.value),
        mask ? ops::expandDimensions(mask, 1) : mask, options)
                              .output;
    return ops::squeeze(output, 2);
}

Tensors BaseAttention::computeMasks(const CallArguments& arguments, const Tensors& outputs) const
{
    Tensors masks(outputs.size());
    if (!arguments.masks.empty()) masks.front() = arguments.masks.front();
    return masks;
}

double BaseAttention::flops(
    const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const
{
    const double keys = elementsOf(inputs[1].slice(1, 2));
    const double widths = elementsOf(inputs[0].slice(2)) + elementsOf(inputs[1].slice(2));
    return 2 * elementsOf(outputs.front().slice(0, 2)) * keys * widths;
}

} // namespace netwright
