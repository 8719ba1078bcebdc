#pragma once

#include "engine/layers/layer.h"

#include <limits>

namespace netwright {

// What the layers share that make one Tensor of several, element by element. Inputs of lower rank
// get axes of length 1 behind the batch, then all are broadcast. Source: Keras Merge.
class BaseMerge : public Layer {
public:
    static constexpr int kMany = std::numeric_limits<int>::max();

    Tensors call(const CallArguments& arguments, CallContext& context) override;
    // A cell is masked out only where all inputs' masks say so; none where an input has no mask.
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    bool takesList() const override { return true; }
    std::pair<int, int> inputCount() const override { return {1, kMany}; }
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

protected:
    virtual Tensor merge(const Tensor& a, const Tensor& b) const = 0;
    // All inputs as one. A mask is null or has the rank of its input; as it stands, what is masked
    // out counts as any other value.
    virtual Tensor mergeAll(const Tensors& inputs, const Tensors& masks) const;
    // Where an input is masked out, what the others give stands alone.
    // Source: Keras Merge._apply_merge_op_and_or_mask.
    Tensor mergeSeen(const Tensors& inputs, const Tensors& masks) const;
    // merge() with a sentence where the shapes do not fit.
    Tensor merged(const Tensor& a, const Tensor& b) const;
    // Of the merged Tensor; `count` Tensors went into it.
    virtual Tensor finish(const Tensor& merged, std::size_t count) const;

private:
    void checkBatches(const Tensors& inputs) const;
};

} // namespace netwright
