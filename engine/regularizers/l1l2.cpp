#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/regularizers/regularizer.h"

namespace netwright {
namespace {

class L1L2 final : public Regularizer {
public:
    double l1 = 0;
    double l2 = 0;

    Tensor operator()(const Tensor& x) const override
    {
        Tensor penalty = scalar(0, x.dtype());
        if (l1 != 0) penalty = penalty + l1 * ops::sum(ops::absolute(x));
        if (l2 != 0) penalty = penalty + l2 * ops::sum(ops::square(x));
        return penalty;
    }
};

const bool published = publish<Regularizer, L1L2>({
    .name = "L1L2",
    .category = "regularizers",
    .summary = "A penalty on the size and on the squares of the values.",
    .aliases = {"l1_l2"},
    .params =
        {
            param("l1", &L1L2::l1, "Weight of the sum of absolute values.", atLeast(0)),
            param("l2", &L1L2::l2, "Weight of the sum of squares.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
