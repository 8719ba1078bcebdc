#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class SparsePlus final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override
    {
        const Tensor between = ops::where(ops::less(x, 1), 0.25 * ops::square(x + 1), x);
        return ops::where(ops::lessEqual(x, -1), 0, between);
    }
};

const bool published = publish<Activation, SparsePlus>({
    .name = "sparse_plus",
    .category = "activations",
    .summary = "0 up to -1, x from 1 on, a parabola between.",
});

} // namespace
} // namespace netwright
