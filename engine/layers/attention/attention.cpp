#include "engine/layers/attention/base_attention.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: Luong et al. 2015; keras.layers.Attention.
class Attention final : public BaseAttention {
public:
    bool useScale = false;
    std::string scoreMode = "dot";

protected:
    void buildWeights(const Shape&) override
    {
        if (useScale) m_scale = addWeight({.name = "scale", .shape = {}, .initializer = "ones"});
        if (scoreMode == "concat")
            m_concatWeight
                = addWeight({.name = "concat_score_weight", .shape = {}, .initializer = "ones"});
    }

    Tensor scores(const Sides& sides) const override
    {
        const Tensor scale = m_scale ? value(m_scale) : Tensor();
        if (scoreMode == "dot") {
            const Tensor product = ops::matmul(sides.query, sides.key, {false, true});
            return scale ? product * scale : product;
        }
        const Tensor sum
            = ops::expandDimensions(sides.query, -2) + ops::expandDimensions(sides.key, -3);
        const Tensor bent = ops::tanh(scale ? scale * sum : sum);
        return value(m_concatWeight) * ops::sum(bent, {std::vector<int>{-1}, false});
    }

    std::optional<Tensor> dotScale() const override
    {
        if (scoreMode != "dot") return std::nullopt;
        return m_scale ? value(m_scale) : Tensor();
    }

private:
    Weight m_scale, m_concatWeight;
};

const bool published = publish<Layer, Attention>({
    .name = "Attention",
    .category = "attention",
    .summary = "Each step of the query takes the mean of all values, weighted by how well its "
               "product with their keys fits.",
    .params = {
        param("use_scale", &Attention::useScale, "Whether a learned factor scales the scores."),
        param("score_mode", &Attention::scoreMode,
            "How query and key make a score: their product, or a learned factor times the sum of "
            "tanh(query + key).",
            oneOf({"dot", "concat"})),
        param("dropout", &Attention::dropout,
            "The share of the weights that is dropped while training.", between(0, 1)),
        Attention::seedParam(),
    },
});

} // namespace
} // namespace netwright
