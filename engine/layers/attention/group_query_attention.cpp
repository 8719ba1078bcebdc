#include "engine/layers/attention/base_multi_head.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Keras's class is GroupedQueryAttention, published as GroupQueryAttention.
// Source: Ainslie et al. 2023.
class GroupQueryAttention final : public BaseMultiHead {
public:
    int headDim = 1;
    int numQueryHeads = 1;
    int numKeyValueHeads = 1;

    void configured() override
    {
        BaseMultiHead::configured();
        activityRegularizer = projectionRegularizer; // the layer applies it, too
        if (numQueryHeads % numKeyValueHeads != 0)
            throw ConfigError(NW_TEXT("GroupQueryAttention: num_query_heads must be a multiple of "
                                      "num_key_value_heads, received %1 and %2."),
                numQueryHeads, numKeyValueHeads);
    }

    std::string groupName() const override { return "grouped_query_attention"; }

    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        if (!m_query) return {};
        return {{"_query_dense", m_query.get()}, {"_key_dense", m_key.get()},
            {"_value_dense", m_value.get()}, {"_output_dense", m_output.get()}};
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        if (inputs.empty()) return Layer::flops(inputs, outputs);
        const Shape& query = inputs.front();
        const Shape& value = inputs.size() > 1 ? inputs[1] : query;
        const double attended
            = elementsOf(query.slice(0, 2)) * elementsOf(value.slice(1, 2)) * numQueryHeads;
        const double projected
            = 2 * elementsOf(query) * numQueryHeads + 2 * elementsOf(value) * numKeyValueHeads;
        return 2 * headDim * (projected + 2 * attended);
    }

protected:
    bool takesQueryMask() const override { return true; }

    void buildFor(const Sides& sides) override
    {
        const Shape &query = sides.query.shape(), &value = sides.value.shape(),
                    &key = sides.key.shape();
        for (const Shape* shape : {&query, &value, &key})
            expectRank("GroupQueryAttention", *shape, 3);
        if (!compatible(query.slice(2), value.slice(2)))
            throw ShapeError(NW_TEXT("GroupQueryAttention: query and value must have the same last "
                                     "length, received the shapes %1 and %2."),
                query, value);
        if (!compatible(value.slice(0, 2), key.slice(0, 2)))
            throw ShapeError(NW_TEXT("GroupQueryAttention: value and key must agree in all axes "
                                     "but the last, received the shapes %1 and %2."),
                value, key);
        if (!compatible(query.slice(0, 1), value.slice(0, 1)))
            throw ShapeError(NW_TEXT("GroupQueryAttention: the inputs must have one batch size, "
                                     "received %1 and %2."),
                query[0], value[0]);
        if (m_query) return;
        for (const Shape* shape : {&query, &value, &key})
            knownLength("GroupQueryAttention", *shape, -1);
        const int features = static_cast<int>(query.back());
        m_query = project({"query", "bqm,muh->bquh", {{}, numQueryHeads, headDim}, "uh"});
        m_key = project({"key", "bkm,mvh->bkvh", {{}, numKeyValueHeads, headDim}, "vh"});
        m_value = project({"value", "bkm,mvh->bkvh", {{}, numKeyValueHeads, headDim}, "vh"});
        m_output = project({"attention_output", "bquh,uhm->bqm", {{}, features}, "m"});
    }

    Attended attend(
        const Sides& sides, const Tensor& mask, bool returnsScores, CallContext& context) override
    {
        const Tensor query = callPart(m_query, sides.query, context);
        const Tensor key = callPart(m_key, sides.key, context);
        const Tensor value = callPart(m_value, sides.value, context);
        if (mask && (mask.shape().rank() < 2 || mask.shape().rank() > 4))
            throw ShapeError(NW_TEXT("GroupQueryAttention: the mask must have the axes batch, "
                                     "query steps and key steps, received the shape %1."),
                mask.shape());
        Tensor byHead = mask;
        while (byHead && byHead.shape().rank() < 4) byHead = ops::expandDimensions(byHead, -3);
        ops::Attended attended = ops::attention(
            query, key, value, byHead, optionsFor(headDim, query.dtype(), context));
        if (isSoftmaxLayerUsed(returnsScores)) attended = withoutEmptyRows(attended, byHead);
        return {callPart(m_output, attended.output, context), attended.scores};
    }

private:
    OwnedLayer m_query, m_key, m_value, m_output;
};

std::vector<Param> params()
{
    std::vector<Param> result{
        param("head_dim", &GroupQueryAttention::headDim, "Length of each head.",
            required() & atLeast(1)),
        param("num_query_heads", &GroupQueryAttention::numQueryHeads,
            "How many heads the queries have.", required() & atLeast(1)),
        param("num_key_value_heads", &GroupQueryAttention::numKeyValueHeads,
            "How many heads keys and values have; each serves several heads of the queries.",
            required() & atLeast(1)),
        GroupQueryAttention::useBiasParam(),
        GroupQueryAttention::dropoutParam(),
        GroupQueryAttention::flashParam(),
    };
    for (Param& param : GroupQueryAttention::projectionParams()) result.push_back(std::move(param));
    return result;
}

const bool published = publish<Layer, GroupQueryAttention>({
    .name = "GroupQueryAttention",
    .category = "attention",
    .summary = "Attention with many heads of queries, groups of which share one head of keys and "
               "values.",
    .aliases = {"GroupedQueryAttention"},
    .params = params(),
});

} // namespace
} // namespace netwright
