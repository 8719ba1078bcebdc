#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class LogSigmoid final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return -ops::softplus(-x); }
};

const bool published = publish<Activation, LogSigmoid>({
    .name = "log_sigmoid",
    .category = "activations",
    .summary = "Logarithm of the sigmoid.",
});

} // namespace
} // namespace netwright
