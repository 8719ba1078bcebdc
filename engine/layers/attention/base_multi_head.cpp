#include "engine/layers/attention/base_multi_head.h"

#include "engine/layers/attention/attention_masks.h"
#include "engine/layers/regularization/base_dropout.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <cmath>

namespace netwright {
namespace {

// What keras.ops.dot_product_attention adds where the mask is false.
double maskedScore(DType dtype)
{
    return -0.7 * (dtype == DType::float16 ? 65500.0 : 3.38953e38);
}

Tensor asMask(const Tensor& mask)
{
    return mask ? ops::cast(mask, DType::boolean) : mask;
}

Tensor withAxis(const Tensor& mask, int axis)
{
    return mask ? ops::expandDimensions(asMask(mask), axis) : mask;
}

} // namespace

Param BaseMultiHead::dropoutParam()
{
    return param("dropout", &BaseMultiHead::dropout,
        "The share of the scores that is dropped while training.", between(0, 1));
}

Param BaseMultiHead::useBiasParam()
{
    return param(
        "use_bias", &BaseMultiHead::useBias, "Whether the dense layers inside add an offset.");
}

Param BaseMultiHead::flashParam()
{
    Param result = param("flash_attention", &BaseMultiHead::flashAttention,
        "Whether attention runs without keeping the scores; null lets the program decide.");
    result.isInherited = true;
    return result;
}

std::vector<Param> BaseMultiHead::projectionParams()
{
    return {param("kernel_initializer", &BaseMultiHead::kernelInitializer,
                "First values of the kernels of the dense layers inside."),
        param("bias_initializer", &BaseMultiHead::biasInitializer,
            "First values of the offsets of the dense layers inside."),
        param("kernel_regularizer", &BaseMultiHead::kernelRegularizer,
            "A penalty on the kernels, added to the loss."),
        param("bias_regularizer", &BaseMultiHead::biasRegularizer,
            "A penalty on the offsets, added to the loss."),
        param("activity_regularizer", &BaseMultiHead::projectionRegularizer,
            "A penalty on what the dense layers inside put out, added to the loss."),
        param("kernel_constraint", &BaseMultiHead::kernelConstraint,
            "What the kernels are projected to after each step."),
        param("bias_constraint", &BaseMultiHead::biasConstraint,
            "What the offsets are projected to after each step."),
        param("seed", &BaseMultiHead::seed, kSeedHelp)};
}

void BaseMultiHead::configured()
{
    if (flashAttention.value_or(false) && dropout > 0)
        throw ConfigError(NW_TEXT("%1: flash_attention cannot drop scores; set dropout to 0 or "
                                  "flash_attention to false."),
            schema().name);
}

Tensor BaseMultiHead::namedTensor(const CallArguments& arguments, const std::string& key) const
{
    const auto found = arguments.named.find(key);
    return found == arguments.named.end() || found->second.empty() ? Tensor()
                                                                   : found->second.front();
}

BaseMultiHead::Sides BaseMultiHead::sidesOf(const CallArguments& arguments) const
{
    // What is not named stands in Keras's order.
    std::size_t next = 0;
    const auto take = [&](const char* key) {
        const Tensor named = namedTensor(arguments, key);
        if (named) return named;
        return next < arguments.inputs.size() ? arguments.inputs[next++] : Tensor();
    };
    Sides sides{.query = take("query"), .value = take("value"), .key = take("key")};
    if (!sides.query || !sides.value)
        throw ShapeError(
            NW_TEXT("%1: the call needs a query and a value, received %2 inputs in all."),
            schema().name, arguments.inputs.size());
    if (!sides.key) sides.key = sides.value;
    return sides;
}

Tensor BaseMultiHead::implicitMask(const CallArguments& arguments, std::size_t index) const
{
    return index < arguments.masks.size() ? arguments.masks[index] : Tensor();
}

// Source: keras.layers.MultiHeadAttention._compute_attention_mask.
Tensor BaseMultiHead::maskFor(const CallArguments& arguments, const Sides& sides) const
{
    std::size_t next = 0;
    Tensor carried[3];
    const char* const names[] = {"query", "value", "key"};
    for (std::size_t i = 0; i < 3; ++i)
        if (!namedTensor(arguments, names[i])) carried[i] = implicitMask(arguments, next++);
    const auto chosen = [&](const char* key, const Tensor& implicit) {
        const Tensor named = namedTensor(arguments, key);
        return named ? named : implicit;
    };
    const Tensor query = takesQueryMask() ? chosen("query_mask", carried[0]) : carried[0];
    Tensor mask = withAxis(query, -1);
    mask = bothMasks(mask, withAxis(chosen("value_mask", carried[1]), -2));
    mask = bothMasks(mask, withAxis(chosen("key_mask", carried[2]), -2));
    if (callFlag(arguments, schema().name, "use_causal_mask"))
        mask = bothMasks(mask, causalMask(sides.query.shape()[1], sides.value.shape()[1]));
    return bothMasks(asMask(namedTensor(arguments, "attention_mask")), mask);
}

Tensors BaseMultiHead::call(const CallArguments& arguments, CallContext& context)
{
    const Sides sides = sidesOf(arguments);
    buildFor(sides);
    const bool returnsScores = callFlag(arguments, schema().name, "return_attention_scores");
    if (returnsScores && flashAttention.value_or(false))
        throw ConfigError(NW_TEXT("%1: flash_attention keeps no scores that could be returned; set "
                                  "return_attention_scores or flash_attention to false."),
            schema().name);
    const Attended attended = attend(sides, maskFor(arguments, sides), returnsScores, context);
    return returnsScores ? Tensors{attended.output, attended.scores} : Tensors{attended.output};
}

Tensors BaseMultiHead::computeMasks(const CallArguments& arguments, const Tensors& outputs) const
{
    Tensors masks(outputs.size());
    if (!namedTensor(arguments, "query")) masks.front() = implicitMask(arguments, 0);
    return masks;
}

OwnedLayer BaseMultiHead::project(const Projection& projection) const
{
    Config config{{"name", projection.name}, {"equation", projection.equation}};
    config["output_shape"] = Field<std::vector<std::optional<int>>>::write(projection.output);
    if (useBias) config["bias_axes"] = projection.biasAxes;
    config["dtype"] = Field<DTypePolicy>::write(dtype);
    config["kernel_initializer"] = kernelInitializer.value();
    config["bias_initializer"] = biasInitializer.value();
    config["kernel_regularizer"] = kernelRegularizer.value();
    config["bias_regularizer"] = biasRegularizer.value();
    config["activity_regularizer"] = projectionRegularizer.value();
    config["kernel_constraint"] = kernelConstraint.value();
    config["bias_constraint"] = biasConstraint.value();
    return OwnedLayer(create<Layer>("EinsumDense", config));
}

Tensor BaseMultiHead::callPart(const OwnedLayer& layer, const Tensor& x, CallContext& context)
{
    return (*layer)({.inputs = {x}}, context).front();
}

ops::AttentionOptions BaseMultiHead::optionsFor(int width, DType dtype, CallContext& context)
{
    ops::AttentionOptions options{
        .scale = 1 / std::sqrt(static_cast<double>(width)), .maskedScore = maskedScore(dtype)};
    if (context.isTraining() && dropout > 0)
        options.dropout = {.rate = dropout, .stream = context.stream(seed)};
    return options;
}

ops::Attended BaseMultiHead::withoutEmptyRows(const ops::Attended& attended, const Tensor& mask)
{
    if (!mask) return attended;
    const Tensor looks = ops::any(mask, {std::vector<int>{-1}, true}); // (batch, heads, queries, 1)
    const Tensor share = ops::cast(looks, attended.scores.dtype());
    const Tensor byQuery = ops::transpose(share, {0, 2, 1, 3});
    return {attended.output * byQuery, attended.scores * share};
}

} // namespace netwright
