#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Add final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return a + b; }
};

const bool published = publish<Layer, Add>({
    .name = "Add",
    .category = "merging",
    .summary = "The sum of its inputs, element by element.",
});

} // namespace
} // namespace netwright
