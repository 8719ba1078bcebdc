#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Softsign final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return x / (1 + ops::absolute(x)); }
};

const bool published = publish<Activation, Softsign>({
    .name = "softsign",
    .category = "activations",
    .summary = "x / (1 + |x|), between -1 and 1.",
});

} // namespace
} // namespace netwright
