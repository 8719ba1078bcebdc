#include "engine/activations/activation.h"
#include "engine/ops/norm.h"

namespace netwright {
namespace {

class LogSoftmax final : public Activation {
public:
    int axis = -1;

    Tensor operator()(const Tensor& x) const override { return ops::logSoftmax(x, axis); }
};

const bool published = publish<Activation, LogSoftmax>({
    .name = "log_softmax",
    .category = "activations",
    .summary = "Logarithm of softmax.",
    .params =
        {
            param("axis", &LogSoftmax::axis, "The axis of the classes."),
        },
});

} // namespace
} // namespace netwright
