#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/regularizers/regularizer.h"

namespace netwright {
namespace {

class L1 final : public Regularizer {
public:
    double l1 = 0.01;

    Tensor operator()(const Tensor& x) const override { return l1 * ops::sum(ops::absolute(x)); }
};

const bool published = publish<Regularizer, L1>({
    .name = "L1",
    .category = "regularizers",
    .summary = "A penalty on the size of the values; drives many to 0.",
    .params = {param("l1", &L1::l1, "Weight of the sum of absolute values.", atLeast(0))},
});

} // namespace
} // namespace netwright
