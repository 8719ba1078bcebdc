#include "engine/activations/activation.h"
#include "engine/ops/norm.h"

namespace netwright {
namespace {

class Softmax final : public Activation {
public:
    int axis = -1;

    Tensor operator()(const Tensor& x) const override { return ops::softmax(x, axis); }
};

const bool published = publish<Activation, Softmax>({
    .name = "softmax",
    .category = "activations",
    .summary = "Positive values that sum to 1, as probabilities: exp(x) / sum(exp(x)).",
    .params =
        {
            param("axis", &Softmax::axis, "The axis of the classes."),
        },
});

} // namespace
} // namespace netwright
