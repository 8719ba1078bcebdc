#include "engine/layers/core/base_embedding.h"
#include "engine/layers/shapes.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Called with reverse=true, it goes from vectors back to a logit for each number.
// Source: Press, Wolf 2016; Keras ReversibleEmbedding.
class ReversibleEmbedding final : public BaseEmbedding {
public:
    bool tieWeights = true;
    std::optional<std::string> reverseDtype;
    std::optional<double> logitSoftCap;

    static std::vector<Param> params()
    {
        std::vector<Param> result = BaseEmbedding::params();
        result.push_back(param("tie_weights", &ReversibleEmbedding::tieWeights,
            "Whether the way back uses the same vectors, and not a matrix of its own."));
        result.push_back(param("reverse_dtype", &ReversibleEmbedding::reverseDtype,
            "The numbers that the way back computes with; null takes the layer's."));
        result.push_back(param("logit_soft_cap", &ReversibleEmbedding::logitSoftCap,
            "A bound that the logits of the way back approach and never pass; null sets none.",
            above(0)));
        return result;
    }

    void configured() override
    {
        if (reverseDtype && !isFloat(dtypeFromName(*reverseDtype)))
            throw ConfigError(NW_TEXT("%1: reverse_dtype must be a type of floating-point numbers, "
                                      "received %2."),
                "ReversibleEmbedding", *reverseDtype);
    }

    void build(const Shape& input) override
    {
        BaseEmbedding::build(input);
        if (!tieWeights)
            m_reverse = addWeight({.name = "reverse_embeddings",
                .shape = {outputDim, inputDim},
                .initializer = embeddingsInitializer});
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        if (!isReverse(arguments)) return BaseEmbedding::call(arguments, context);
        return {logitsOf(floating(arguments.inputs.front()))};
    }

    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override
    {
        return isReverse(arguments) ? Tensors(outputs.size())
                                    : BaseEmbedding::computeMasks(arguments, outputs);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        const bool isWayBack = inputs.front().rank() == outputs.front().rank();
        return isWayBack ? 2.0 * outputDim * elementsOf(outputs.front()) : 0;
    }

private:
    static bool isReverse(const CallArguments& arguments)
    {
        const Value given = arguments.options.value("reverse", Value(false));
        return given.is_boolean() && given.get<bool>();
    }

    Tensor logitsOf(const Tensor& vectors) const
    {
        expectRankAtLeast("ReversibleEmbedding", vectors.shape(), 2);
        const Dimension length = vectors.shape().back();
        if (length != kUnknown && length != outputDim)
            throw ShapeError(NW_TEXT("%1: the last axis of the input of the way back must have the "
                                     "length output_dim, %2; received the shape %3."),
                "ReversibleEmbedding", outputDim, vectors.shape());
        const DType type = reverseDtype ? dtypeFromName(*reverseDtype) : computeDType();
        const Tensor matrix = ops::cast(value(tieWeights ? embeddings() : m_reverse), type);
        const Tensor logits = ops::matmul(ops::cast(vectors, type), matrix, {.b = tieWeights});
        if (!logitSoftCap) return logits;
        return ops::tanh(logits / *logitSoftCap) * *logitSoftCap;
    }

    Weight m_reverse;
};

const bool published = publish<Layer, ReversibleEmbedding>({
    .name = "ReversibleEmbedding",
    .category = "core",
    .summary = "Gives whole numbers learned vectors, and vectors a score for each number.",
    .params = ReversibleEmbedding::params(),
    .legacyKeys = ReversibleEmbedding::legacyKeys(),
});

} // namespace
} // namespace netwright
