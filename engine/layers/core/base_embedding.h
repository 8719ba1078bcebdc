#pragma once

#include "engine/layers/layer.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"

namespace netwright {

// What Embedding and ReversibleEmbedding share: the weight embeddings (input_dim, output_dim),
// whose rows whole numbers choose. Source: Keras Embedding.
class BaseEmbedding : public Layer {
public:
    int inputDim = 1;
    int outputDim = 1;
    Ref<Initializer> embeddingsInitializer = "random_uniform";
    Ref<Regularizer> embeddingsRegularizer;
    Ref<Constraint> embeddingsConstraint;
    bool maskZero = false;

    // The settings in Keras's order.
    static std::vector<Param> params()
    {
        using Self = BaseEmbedding;
        return {
            param("input_dim", &Self::inputDim,
                "Size of the vocabulary: one more than the largest number that comes in.",
                required() & atLeast(1)),
            param("output_dim", &Self::outputDim, "Length of the vector that each number gets.",
                required() & atLeast(1)),
            param("embeddings_initializer", &Self::embeddingsInitializer,
                "First values of the vectors."),
            param("embeddings_regularizer", &Self::embeddingsRegularizer,
                "A penalty on the vectors, added to the loss."),
            param("activity_regularizer", &Layer::activityRegularizer,
                "A penalty on what the layer puts out, added to the loss."),
            param("embeddings_constraint", &Self::embeddingsConstraint,
                "What the vectors are projected to after each step."),
            param("mask_zero", &Self::maskZero,
                "Whether 0 stands for padding, which later layers leave out."),
        };
    }
    // Files with low-rank adapters hold the sum of table and adapters, which is the table here.
    static std::vector<std::string> legacyKeys()
    {
        return {"input_length", "lora_rank", "lora_alpha", "quantization_config"};
    }

    void build(const Shape&) override
    {
        m_embeddings = addWeight({.name = "embeddings",
            .shape = {inputDim, outputDim},
            .initializer = embeddingsInitializer,
            .regularizer = embeddingsRegularizer,
            .constraint = embeddingsConstraint});
    }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        return {rowsOf(arguments.inputs.front())};
    }

    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override
    {
        if (!maskZero) return Tensors(outputs.size());
        return Tensors(outputs.size(), ops::notEqual(arguments.inputs.front(), 0));
    }

    // Numbers that are rounded to a short type choose the wrong rows.
    bool castsInputs() const override { return false; }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

protected:
    const Weight& embeddings() const { return m_embeddings; }
    Tensor rowsOf(const Tensor& indices) const
    {
        return ops::cast(ops::embedding(m_embeddings, indices), computeDType());
    }

private:
    Weight m_embeddings;
};

} // namespace netwright
