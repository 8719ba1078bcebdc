#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/regularizers/regularizer.h"

namespace netwright {
namespace {

class L2 final : public Regularizer {
public:
    double l2 = 0.01;

    Tensor operator()(const Tensor& x) const override { return l2 * ops::sum(ops::square(x)); }
};

const bool published = publish<Regularizer, L2>({
    .name = "L2",
    .category = "regularizers",
    .summary = "A penalty on the squares of the values; keeps all of them small.",
    .params = {param("l2", &L2::l2, "Weight of the sum of squares.", atLeast(0))},
});

} // namespace
} // namespace netwright
