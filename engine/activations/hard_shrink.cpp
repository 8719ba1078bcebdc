#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class HardShrink final : public Activation {
public:
    double threshold = 0.5;

    Tensor operator()(const Tensor& x) const override
    {
        return ops::where(ops::greater(ops::absolute(x), threshold), x, 0);
    }
};

const bool published = publish<Activation, HardShrink>({
    .name = "hard_shrink",
    .category = "activations",
    .summary = "0 near 0, the value itself elsewhere.",
    .params =
        {
            param("threshold", &HardShrink::threshold, "Up to this size it is 0.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
