#pragma once

#include "engine/layers/layer.h"

#include <optional>

namespace netwright {

// What the layers share that attend with one head: the call takes [query, value] or
// [query, value, key], masks of query and value, and the keywords use_causal_mask and
// return_attention_scores. Source: keras.layers.Attention.
class BaseAttention : public Layer {
public:
    double dropout = 0;
    std::optional<int> seed;

    void build(const std::vector<Shape>& inputs) override;
    Tensors call(const CallArguments& arguments, CallContext& context) override;
    // The query's mask, of the output alone.
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    bool takesList() const override { return true; }
    std::pair<int, int> inputCount() const override { return {2, 3}; }
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

    // The settings of the base; Keras does not write the seed.
    static Param seedParam();

protected:
    // Query, key (batch, length, width), value; which scores each query gives to each key.
    struct Sides {
        Tensor query;
        Tensor value;
        Tensor key;
    };
    virtual void buildWeights(const Shape& query) = 0;
    // (batch, queries, keys)
    virtual Tensor scores(const Sides& sides) const = 0;
    // What the query is multiplied by, where the scores are the product of query and key; the
    // layer then runs as one large op. Nothing where they are something else.
    virtual std::optional<Tensor> dotScale() const { return std::nullopt; }

private:
    void checkShapes(const std::vector<Shape>& inputs) const;
    Tensor maskFor(const CallArguments& arguments, const Sides& sides) const;
    Tensors attend(const Sides& sides, const Tensor& mask, CallContext& context) const;
    Tensor attendAtOnce(const Sides& sides, const Tensor& mask, CallContext& context) const;
};

} // namespace netwright
