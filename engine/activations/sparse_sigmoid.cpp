#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class SparseSigmoid final : public Activation {
public:
    Tensor operator()(const Tensor& x) const override { return ops::clip(0.5 * (x + 1), 0, 1); }
};

const bool published = publish<Activation, SparseSigmoid>({
    .name = "sparse_sigmoid",
    .category = "activations",
    .summary = "0 up to -1, 1 from 1 on, a line between.",
});

} // namespace
} // namespace netwright
