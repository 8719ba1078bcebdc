#include "engine/layers/merging/base_merge.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Average final : public BaseMerge {
protected:
    Tensor merge(const Tensor& a, const Tensor& b) const override { return a + b; }
    Tensor finish(const Tensor& merged, std::size_t count) const override
    {
        return merged / static_cast<double>(count);
    }
};

const bool published = publish<Layer, Average>({
    .name = "Average",
    .category = "merging",
    .summary = "The mean of its inputs, element by element.",
});

} // namespace
} // namespace netwright
