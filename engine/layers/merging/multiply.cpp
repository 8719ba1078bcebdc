#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

#include <algorithm>

namespace netwright {
namespace {

// A factor counts as 1 where it is masked out; where all are, the product is 0.
class Multiply final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return a * b; }
    Tensor mergeAll(const Tensors& inputs, const Tensors& masks) const override
    {
        Tensor product;
        Tensor isSeen;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Tensor& mask = masks[i];
            const Tensor factor = mask ? ops::where(mask, inputs[i], 1) : inputs[i];
            product = product ? merged(product, factor) : factor;
            if (mask) isSeen = isSeen ? ops::logicalOr(isSeen, mask) : mask;
        }
        const bool areAllMasked = std::all_of(
            masks.begin(), masks.end(), [](const Tensor& mask) { return static_cast<bool>(mask); });
        return areAllMasked ? ops::where(isSeen, product, 0) : product;
    }
};

const bool published = publish<Layer, Multiply>({
    .name = "Multiply",
    .category = "merging",
    .summary = "The product of its inputs, element by element.",
});

} // namespace
} // namespace netwright
