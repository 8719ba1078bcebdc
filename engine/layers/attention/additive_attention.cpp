#include "engine/layers/attention/base_attention.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: Bahdanau et al. 2015; keras.layers.AdditiveAttention.
class AdditiveAttention final : public BaseAttention {
public:
    bool useScale = true;

protected:
    void buildWeights(const Shape& query) override
    {
        if (useScale)
            m_scale = addWeight({.name = "scale",
                .shape = {knownLength("AdditiveAttention", query, -1)},
                .initializer = "glorot_uniform"});
    }

    Tensor scores(const Sides& sides) const override
    {
        const Tensor bent = ops::tanh(
            ops::expandDimensions(sides.query, -2) + ops::expandDimensions(sides.key, -3));
        return ops::sum(m_scale ? value(m_scale) * bent : bent, {std::vector<int>{-1}, false});
    }

private:
    Weight m_scale;
};

const bool published = publish<Layer, AdditiveAttention>({
    .name = "AdditiveAttention",
    .category = "attention",
    .summary = "Each step of the query takes the mean of all values, weighted by the sum of "
               "tanh(query + key).",
    .params = {
        param("use_scale", &AdditiveAttention::useScale,
            "Whether a learned vector weights the sum."),
        param("dropout", &AdditiveAttention::dropout,
            "The share of the weights that is dropped while training.", between(0, 1)),
        AdditiveAttention::seedParam(),
    },
});

} // namespace
} // namespace netwright
