#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class SoftShrink final : public Activation {
public:
    double threshold = 0.5;

    Tensor operator()(const Tensor& x) const override
    {
        const Tensor low = ops::where(ops::less(x, -threshold), x + threshold, 0);
        return ops::where(ops::greater(x, threshold), x - threshold, low);
    }
};

const bool published = publish<Activation, SoftShrink>({
    .name = "soft_shrink",
    .category = "activations",
    .summary = "Moves every value towards 0, and small ones onto it.",
    .params =
        {
            param("threshold", &SoftShrink::threshold, "How far values move to 0.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
