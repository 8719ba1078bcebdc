#include "engine/activations/activation.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Source: Dauphin et al. 2016.
class Glu final : public Activation {
public:
    int axis = -1;

    Tensor operator()(const Tensor& x) const override
    {
        const Dimension length = x.shape().at(x.shape().axis(axis));
        if (length % 2 != 0 || length == kUnknown)
            throw ShapeError(NW_TEXT("glu: the length of axis %1 must be even, received shape %2."),
                axis, x.shape());
        const Tensor gate = ops::slice(x, axis, {length / 2, length});
        return ops::slice(x, axis, {0, length / 2}) * ops::sigmoid(gate);
    }
};

const bool published = publish<Activation, Glu>({
    .name = "glu",
    .category = "activations",
    .summary = "Gated linear unit: the first half of the axis times the sigmoid of the second.",
    .params =
        {
            param("axis", &Glu::axis, "The axis that is halved."),
        },
});

} // namespace
} // namespace netwright
