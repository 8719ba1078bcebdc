#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/owned_layer.h"
#include "engine/ops/attention.h"

#include <optional>

namespace netwright {

// What MultiHeadAttention and GroupQueryAttention share: dense layers project query, key and value
// to heads, each head attends, a last dense layer brings the heads together. The call takes
// query, value and key, by position or by name, masks and the keywords use_causal_mask and
// return_attention_scores. Source: keras.layers.MultiHeadAttention.
class BaseMultiHead : public Layer {
public:
    double dropout = 0;
    bool useBias = true;
    std::optional<bool> flashAttention;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Initializer> biasInitializer = "zeros";
    Ref<Regularizer> kernelRegularizer, biasRegularizer, projectionRegularizer;
    Ref<Constraint> kernelConstraint, biasConstraint;
    std::optional<int> seed;

    void configured() override;
    void build(const std::vector<Shape>&) override { } // call() knows the named tensors, too
    Tensors call(const CallArguments& arguments, CallContext& context) override;
    // The query's mask, of the output alone.
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    std::pair<int, int> inputCount() const override { return {1, 3}; }

    // The settings of the dense layers and what follows them, in Keras's order. The class name is
    // that of the layer.
    static std::vector<Param> projectionParams();
    static Param dropoutParam();
    static Param useBiasParam();
    static Param flashParam();

protected:
    struct Sides {
        Tensor query;
        Tensor value;
        Tensor key;
    };
    // The tensors of a call; `key` is `value` where it was not given.
    Sides sidesOf(const CallArguments& arguments) const;

    // Checks the shapes; makes the dense layers at the first call.
    virtual void buildFor(const Sides& sides) = 0;
    struct Attended {
        Tensor output;
        Tensor scores;
    };
    // Of the projected or the plain tensors; `mask` has axes (batch, query steps, key steps) or
    // more, true where a query may look at a key, and may be null.
    virtual Attended attend(
        const Sides& sides, const Tensor& mask, bool returnsScores, CallContext& context)
        = 0;
    // Whether a query_mask that is given by name takes the place of the one that the query carries.
    virtual bool takesQueryMask() const = 0;

    // A dense layer with the settings of this one.
    struct Projection {
        const char* name;
        std::string equation;
        std::vector<std::optional<int>> output;
        std::string biasAxes;
    };
    OwnedLayer project(const Projection& projection) const;
    static Tensor callPart(const OwnedLayer& layer, const Tensor& x, CallContext& context);
    ops::AttentionOptions optionsFor(int width, DType dtype, CallContext& context);
    // As Keras's Softmax layer does it, which this layer runs where scores are returned or
    // dropped: a query that may look at nothing gets zeros. `mask` belongs to the op.
    bool isSoftmaxLayerUsed(bool returnsScores) const { return dropout > 0 || returnsScores; }
    static ops::Attended withoutEmptyRows(const ops::Attended& attended, const Tensor& mask);

private:
    Tensor implicitMask(const CallArguments& arguments, std::size_t index) const;
    Tensor namedTensor(const CallArguments& arguments, const std::string& key) const;
    Tensor maskFor(const CallArguments& arguments, const Sides& sides) const;
};

} // namespace netwright
