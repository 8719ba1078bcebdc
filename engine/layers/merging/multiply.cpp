#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Multiply final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return a * b; }
};

const bool published = publish<Layer, Multiply>({
    .name = "Multiply",
    .category = "merging",
    .summary = "The product of its inputs, element by element.",
});

} // namespace
} // namespace netwright
