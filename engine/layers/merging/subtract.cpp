#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Subtract final : public BaseMerge {
public:
    std::pair<int, int> inputCount() const override { return {2, 2}; }

protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return a - b; }
};

const bool published = publish<Layer, Subtract>({
    .name = "Subtract",
    .category = "merging",
    .summary = "The first input minus the second, element by element.",
});

} // namespace
} // namespace netwright
