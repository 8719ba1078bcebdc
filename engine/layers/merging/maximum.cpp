#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Maximum final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return ops::maximum(a, b); }
    Tensor mergeAll(const Tensors& inputs, const Tensors& masks) const override
    {
        return mergeSeen(inputs, masks);
    }
};

const bool published = publish<Layer, Maximum>({
    .name = "Maximum",
    .category = "merging",
    .summary = "The largest of its inputs, element by element.",
});

} // namespace
} // namespace netwright
