#include "engine/layers/attention/base_multi_head.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <numeric>

namespace netwright {
namespace {

// A list of numbers; one number is a list of one.
template <class Class>
Param listParam(const char* key, std::optional<std::vector<int>> Class::*member, const char* help,
    Limits limits = {})
{
    Param result = param(key, member, help, std::move(limits));
    result.set = [member](Configurable& object, const Value& value) {
        Field<std::optional<std::vector<int>>>::read(
            value.is_number() ? Value::array({value}) : value,
            dynamic_cast<Class&>(object).*member);
    };
    return result;
}

// The letters from `first` on.
std::string letters(char first, int count)
{
    std::string result;
    for (int i = 0; i < count; ++i) result += static_cast<char>(first + i);
    return result;
}

// How the axes of the projected tensors (batch and free axes, attended axes, heads, width) become
// those of the op: (batch, steps, heads, width), and back.
class Folding {
public:
    // `attended` are axes of a tensor of `rank` axes, whose last two are heads and width.
    Folding(int rank, std::vector<int> attended) : m_rank(rank), m_attended(std::move(attended))
    {
        for (int axis = 0; axis < rank - 2; ++axis)
            if (std::find(m_attended.begin(), m_attended.end(), axis) == m_attended.end())
                m_free.push_back(axis);
    }

    bool isPlain() const { return m_rank == 4 && m_attended == std::vector<int>{1}; }

    Shape free(const Shape& shape) const { return lengths(shape, m_free); }
    Shape steps(const Shape& shape) const { return lengths(shape, m_attended); }

    Tensor fold(const Tensor& x) const
    {
        if (isPlain()) return x;
        const Shape& shape = x.shape();
        return ops::reshape(ops::transpose(x, order()),
            {free(shape).count(), steps(shape).count(), shape[-2], shape[-1]});
    }

    // `query` is the shape of the projected query.
    Tensor unfold(const Tensor& output, const Shape& query) const
    {
        if (isPlain()) return output;
        Shape shape = joined(free(query), steps(query));
        shape.push_back(output.shape()[-2]);
        shape.push_back(output.shape()[-1]);
        std::vector<int> inverse(static_cast<std::size_t>(m_rank));
        const std::vector<int> order = this->order();
        for (std::size_t i = 0; i < order.size(); ++i)
            inverse[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        return ops::transpose(ops::reshape(output, shape), inverse);
    }

    // (free…, heads, query steps…, key steps…)
    Tensor unfoldScores(const Tensor& scores, const Shape& query, const Shape& key) const
    {
        if (isPlain()) return scores;
        Shape shape = free(query);
        shape.push_back(scores.shape()[1]);
        return ops::reshape(scores, joined(joined(shape, steps(query)), steps(key)));
    }

    // A mask of (batch, query steps…, key steps…) or with more axes behind the batch becomes one
    // that broadcasts to (batch, heads, query steps, key steps).
    Tensor foldMask(Tensor mask, const Shape& query, const Shape& key) const
    {
        if (!mask) return mask;
        const int stepAxes = 2 * static_cast<int>(m_attended.size());
        const int rank = static_cast<int>(m_free.size()) + 1 + stepAxes;
        if (mask.shape().rank() > rank || mask.shape().rank() < stepAxes)
            throw ShapeError(NW_TEXT("MultiHeadAttention: the mask must have the axes batch, "
                                     "query steps and key steps, received the shape %1."),
                mask.shape());
        while (mask.shape().rank() < rank) mask = ops::expandDimensions(mask, -stepAxes - 1);
        if (isPlain()) return mask;
        const int freeAxes = rank - stepAxes - 1;
        const Shape own = mask.shape().slice(0, freeAxes);
        const bool hasFree
            = std::any_of(own.begin(), own.end(), [](Dimension length) { return length != 1; });
        Shape whole = hasFree ? free(query) : own;
        const Dimension heads = mask.shape()[freeAxes];
        whole.push_back(heads);
        whole = joined(joined(whole, steps(query)), steps(key));
        return ops::reshape(ops::broadcastTo(mask, whole),
            {hasFree ? free(query).count() : 1, heads, steps(query).count(), steps(key).count()});
    }

private:
    static Shape lengths(const Shape& shape, const std::vector<int>& axes)
    {
        Shape result;
        for (const int axis : axes) result.push_back(shape[axis]);
        return result;
    }
    static Shape joined(Shape a, const Shape& b)
    {
        for (const Dimension length : b) a.push_back(length);
        return a;
    }
    std::vector<int> order() const
    {
        std::vector<int> result = m_free;
        result.insert(result.end(), m_attended.begin(), m_attended.end());
        result.push_back(m_rank - 2);
        result.push_back(m_rank - 1);
        return result;
    }

    int m_rank;
    std::vector<int> m_attended, m_free;
};

// Source: Vaswani et al. 2017; keras.layers.MultiHeadAttention.
class MultiHeadAttention final : public BaseMultiHead {
public:
    int numHeads = 1;
    int keyDim = 1;
    std::optional<int> valueDim;
    std::optional<std::vector<int>> outputShape;
    std::optional<std::vector<int>> attentionAxes;

    void configured() override
    {
        BaseMultiHead::configured();
        if (!valueDim) valueDim = keyDim; // as Keras writes it
    }

    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        if (!m_query) return {};
        return {{"query_dense", m_query.get()}, {"key_dense", m_key.get()},
            {"value_dense", m_value.get()}, {"output_dense", m_output.get()}};
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        if (inputs.empty()) return Layer::flops(inputs, outputs);
        const Shape& query = inputs.front();
        const Shape& value = inputs.size() > 1 ? inputs[1] : query;
        const double heads = numHeads, width = keyDim, valueWidth = valueDim.value_or(keyDim);
        const double queries = elementsOf(query.slice(0, query.rank() - 1));
        const double keys = elementsOf(value.slice(1, value.rank() - 1));
        const double projected = elementsOf(query) * width
            + elementsOf(value) * (width + valueWidth)
            + queries * valueWidth * elementsOf(outputs.front().slice(query.rank() - 1));
        return 2 * heads * (projected + queries * keys * (width + valueWidth));
    }

protected:
    bool takesQueryMask() const override { return false; } // as in Keras 3.12

    void buildFor(const Sides& sides) override
    {
        const Shape &query = sides.query.shape(), &value = sides.value.shape(),
                    &key = sides.key.shape();
        for (const Shape* shape : {&query, &value, &key})
            expectRankAtLeast("MultiHeadAttention", *shape, 3);
        if (query.rank() != value.rank() || value.rank() != key.rank())
            throw ShapeError(NW_TEXT("MultiHeadAttention: query, value and key must have the same "
                                     "number of axes, received the shapes %1, %2 and %3."),
                query, value, key);
        if (!compatible(value.slice(0, value.rank() - 1), key.slice(0, key.rank() - 1)))
            throw ShapeError(NW_TEXT("MultiHeadAttention: value and key must agree in all axes but "
                                     "the last, received the shapes %1 and %2."),
                value, key);
        checkFreeAxes(query, value);
        if (m_query) return;
        for (const Shape* shape : {&query, &value, &key})
            knownLength("MultiHeadAttention", *shape, -1);
        const int free = query.rank() - 1;
        m_query = into("query", free, keyDim);
        m_key = into("key", free, keyDim);
        m_value = into("value", free, valueDim.value_or(keyDim));
        std::vector<int> output
            = outputShape.value_or(std::vector<int>{static_cast<int>(query.back())});
        if (output.empty()) output = {static_cast<int>(query.back())};
        m_output = outOf(free, output);
    }

    Attended attend(
        const Sides& sides, const Tensor& mask, bool returnsScores, CallContext& context) override
    {
        const Tensor query = callPart(m_query, sides.query, context);
        const Tensor key = callPart(m_key, sides.key, context);
        const Tensor value = callPart(m_value, sides.value, context);
        const Folding folding(query.shape().rank(), axesFor(sides.query.shape()));
        const Tensor folded = folding.foldMask(mask, query.shape(), key.shape());
        ops::Attended attended = ops::attention(folding.fold(query), folding.fold(key),
            folding.fold(value), folded, optionsFor(keyDim, query.dtype(), context));
        if (isSoftmaxLayerUsed(returnsScores) || query.shape().rank() != 4)
            attended = withoutEmptyRows(attended, folded);
        const Tensor output = folding.unfold(attended.output, query.shape());
        return {callPart(m_output, output, context),
            folding.unfoldScores(attended.scores, query.shape(), key.shape())};
    }

private:
    // The attended axes of an input, counted from the first.
    std::vector<int> axesFor(const Shape& query) const
    {
        const int features = query.rank() - 1;
        std::vector<int> axes(static_cast<std::size_t>(features - 1));
        std::iota(axes.begin(), axes.end(), 1);
        if (!attentionAxes || attentionAxes->empty()) return axes;
        axes.clear();
        for (const int given : *attentionAxes) {
            const int axis = given < 0 ? given + query.rank() : given;
            if (axis < 0 || axis >= features
                || std::find(axes.begin(), axes.end(), axis) != axes.end())
                throw ShapeError(NW_TEXT("MultiHeadAttention: attention_axes must name different "
                                         "axes of the input but not the last, received %1 for the "
                                         "shape %2."),
                    given, query);
            axes.push_back(axis);
        }
        return axes;
    }

    // Axes that are not attended over must agree.
    void checkFreeAxes(const Shape& query, const Shape& value) const
    {
        const std::vector<int> attended = axesFor(query);
        Shape a = query, b = value;
        a.at(-1) = b.at(-1) = kUnknown;
        for (const int axis : attended) a.at(axis) = b.at(axis) = kUnknown;
        if (!compatible(a, b))
            throw ShapeError(NW_TEXT("MultiHeadAttention: query and value must agree in the axes "
                                     "that are not attended over, received the shapes %1 and %2."),
                query, value);
    }

    // (free axes, features) -> (free axes, heads, width)
    OwnedLayer into(const char* name, int free, int width) const
    {
        const std::string kept = letters('a', free);
        const std::string summed = letters(static_cast<char>('a' + free), 1);
        const std::string made = letters(static_cast<char>('a' + free + 1), 2);
        std::vector<std::optional<int>> output(static_cast<std::size_t>(free - 1));
        output.emplace_back(numHeads);
        output.emplace_back(width);
        return project(
            {name, kept + summed + "," + summed + made + "->" + kept + made, output, made});
    }

    // (free axes, heads, width) -> (free axes, output)
    OwnedLayer outOf(int free, const std::vector<int>& lengths) const
    {
        const std::string kept = letters('a', free);
        const std::string summed = letters(static_cast<char>('a' + free), 2);
        const std::string made
            = letters(static_cast<char>('a' + free + 2), static_cast<int>(lengths.size()));
        std::vector<std::optional<int>> output(static_cast<std::size_t>(free - 1));
        output.insert(output.end(), lengths.begin(), lengths.end());
        return project({"attention_output",
            kept + summed + "," + summed + made + "->" + kept + made, output, made});
    }

    OwnedLayer m_query, m_key, m_value, m_output;
};

std::vector<Param> params()
{
    std::vector<Param> result{
        param("num_heads", &MultiHeadAttention::numHeads, "How many heads attend side by side.",
            required() & atLeast(1)),
        param("key_dim", &MultiHeadAttention::keyDim, "Length of each head's queries and keys.",
            required() & atLeast(1)),
        param("value_dim", &MultiHeadAttention::valueDim,
            "Length of each head's values; null takes key_dim.", atLeast(1)),
        MultiHeadAttention::dropoutParam(),
        MultiHeadAttention::useBiasParam(),
        listParam("output_shape", &MultiHeadAttention::outputShape,
            "Lengths of the output's last axes; null takes the query's.", atLeast(1)),
        listParam("attention_axes", &MultiHeadAttention::attentionAxes,
            "The axes over which queries look at keys; null takes all but batch and features."),
        MultiHeadAttention::flashParam(),
    };
    for (Param& param : MultiHeadAttention::projectionParams()) result.push_back(std::move(param));
    return result;
}

const bool published = publish<Layer, MultiHeadAttention>({
    .name = "MultiHeadAttention",
    .category = "attention",
    .summary = "Several heads, each with learned projections, look at different parts of the "
               "sequence at once.",
    .params = params(),
    .legacyKeys = {"query_shape", "key_shape", "value_shape"},
});

} // namespace
} // namespace netwright
