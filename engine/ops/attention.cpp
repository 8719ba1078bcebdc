#include "engine/ops/attention.h"

#include "engine/base/error.h"
#include "engine/graph/gradients.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <bit>

namespace netwright::ops {
namespace {

const std::vector<int> kHeadsFirst{0, 2, 1, 3}; // its own inverse

// (batch, length, heads, width) <-> (batch, heads, length, width)
Tensor exchanged(const Tensor& x)
{
    return transpose(x, kHeadsFirst);
}

// (batch, length, groups, width) -> (batch, heads, length, width); each group serves its heads.
Tensor repeated(const Tensor& x, Dimension heads)
{
    const Shape& shape = x.shape();
    const Dimension groups = shape[2];
    if (groups == heads) return exchanged(x);
    const Tensor apart = reshape(exchanged(x), {shape[0], groups, 1, shape[1], shape[3]});
    const Tensor all = broadcastTo(apart, {shape[0], groups, heads / groups, shape[1], shape[3]});
    return reshape(all, {shape[0], heads, shape[1], shape[3]});
}

// The gradient of repeated().
Tensor gathered(const Tensor& g, const Shape& shape)
{
    const Dimension groups = shape[2];
    const Dimension heads = g.shape()[1];
    if (groups == heads) return exchanged(g);
    const Tensor apart = reshape(g, {shape[0], groups, heads / groups, shape[1], shape[3]});
    return exchanged(sum(apart, {std::vector<int>{2}, false}));
}

// What scores are multiplied by: 0 for what is dropped. Null without dropout.
Tensor keptShare(const TensorInfo& scores, const Attributes& attributes)
{
    const double rate = attributes.real("dropout");
    if (rate == 0) return {};
    const RandomStream stream{.key = std::bit_cast<std::uint64_t>(attributes.integer("key")),
        .hasOwnSeed = attributes.flag("has_own_seed")};
    const Tensor isKept = greaterEqual(randomUniform(scores.shape, stream), rate);
    return cast(where(isKept, scalar(1 / (1 - rate), DType::float32), 0), scores.dtype);
}

Tensors attendedByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor &query = inputs[0], &key = inputs[1], &value = inputs[2];
    const Dimension heads = query.shape()[2];
    Tensor raw
        = matmul(exchanged(query) * attributes.real("scale"), repeated(key, heads), {false, true});
    if (attributes.flag("has_mask"))
        raw = raw
            + where(inputs[3], scalar(0, raw.dtype()),
                scalar(attributes.real("masked_score"), raw.dtype()));
    const Tensor scores = softmax(raw);
    const Tensor share = keptShare(scores.info(), attributes);
    const Tensor output = matmul(share ? scores * share : scores, repeated(value, heads));
    return {exchanged(output), scores};
}

// query, key, value, output, scores, g -> gradients of query, key, value.
Tensors gradientByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor &query = inputs[0], &key = inputs[1], &value = inputs[2], &scores = inputs[4];
    const Dimension heads = query.shape()[2];
    const double scale = attributes.real("scale");
    const Tensor share = keptShare(scores.info(), attributes);
    const Tensor g = exchanged(inputs[5]);
    const Tensor toValue = matmul(share ? scores * share : scores, g, {true, false});
    const Tensor toKept = matmul(g, repeated(value, heads), {false, true});
    const Tensor weighted = scores * (share ? toKept * share : toKept);
    const Tensor toRaw = (weighted - scores * sum(weighted, {std::vector<int>{-1}, true})) * scale;
    return {exchanged(matmul(toRaw, repeated(key, heads))),
        gathered(matmul(toRaw, exchanged(query), {true, false}), key.shape()),
        gathered(toValue, value.shape())};
}

Gradients attentionGradient(const Backward& back)
{
    if (back.hasUpstream(1)) return throughDecomposition(back);
    Attributes attributes;
    for (const char* name : {"scale", "dropout"})
        attributes.set(name, back.attributes().real(name));
    attributes.set("key", back.attributes().integer("key"));
    attributes.set("has_own_seed", back.attributes().flag("has_own_seed"));
    const Tensors parts = composite({.op = "attention_gradient",
        .inputs = {back.input(0), back.input(1), back.input(2), back.output(0), back.output(1),
            back.upstream()},
        .attributes = attributes,
        .decomposition
        = [attributes](const Tensors& in) { return gradientByParts(in, attributes); },
        .gradient = {}});
    return {parts[0], parts[1], parts[2]};
}

void checkShapes(const Shape& query, const Shape& key, const Shape& value)
{
    const auto sameOrUnknown
        = [](Dimension a, Dimension b) { return a == b || a == kUnknown || b == kUnknown; };
    const bool hasRank = query.rank() == 4 && key.rank() == 4 && value.rank() == 4;
    if (!hasRank || key[2] != value[2] || query[3] != key[3] || key[2] < 1 || query[2] < 1
        || query[2] % key[2] != 0 || !sameOrUnknown(key[1], value[1])
        || !sameOrUnknown(query[0], key[0]) || !sameOrUnknown(query[0], value[0]))
        throw ShapeError(NW_TEXT("Attention: the query %1, the key %2 and the value %3 do not fit "
                                 "together."),
            query, key, value);
}

void checkMask(const Shape& mask, const Shape& scores)
{
    bool fits = mask.rank() <= scores.rank();
    for (int i = 1; fits && i <= mask.rank(); ++i)
        fits = mask[-i] == 1 || mask[-i] == scores[-i] || mask[-i] == kUnknown
            || scores[-i] == kUnknown;
    if (!fits)
        throw ShapeError(NW_TEXT("Attention: the mask must fit scores of shape %1 (batch, heads, "
                                 "query steps, key steps), received the shape %2."),
            scores, mask);
}

} // namespace

Attended attention(const Tensor& query, const Tensor& key, const Tensor& value, const Tensor& mask,
    const AttentionOptions& options)
{
    checkShapes(query.shape(), key.shape(), value.shape());
    if (mask)
        checkMask(
            mask.shape(), {query.shape()[0], query.shape()[2], query.shape()[1], key.shape()[1]});
    const ScoreDropout dropout = options.dropout.value_or(ScoreDropout{});
    const Attributes attributes{{"scale", options.scale}, {"masked_score", options.maskedScore},
        {"has_mask", static_cast<bool>(mask)}, {"dropout", dropout.rate},
        {"key", std::bit_cast<std::int64_t>(dropout.stream.key)},
        {"has_own_seed", dropout.stream.hasOwnSeed}};
    Tensors inputs{query, key, value};
    if (mask) inputs.push_back(cast(mask, DType::boolean));
    const Tensors parts = composite({.op = "attention",
        .inputs = inputs,
        .attributes = attributes,
        .decomposition
        = [attributes](const Tensors& in) { return attendedByParts(in, attributes); },
        .gradient = attentionGradient});
    return {parts[0], parts[1]};
}

} // namespace netwright::ops
