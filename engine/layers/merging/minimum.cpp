#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Minimum final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return ops::minimum(a, b); }
    Tensor mergeAll(const Tensors& inputs, const Tensors& masks) const override
    {
        return mergeSeen(inputs, masks);
    }
};

const bool published = publish<Layer, Minimum>({
    .name = "Minimum",
    .category = "merging",
    .summary = "The smallest of its inputs, element by element.",
});

} // namespace
} // namespace netwright
