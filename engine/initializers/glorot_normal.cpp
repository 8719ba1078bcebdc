#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: Glorot, Bengio 2010.
class GlorotNormal final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 1, .mode = "fan_avg", .distribution = "truncated_normal"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, GlorotNormal>({
    .name = "GlorotNormal",
    .category = "initializers",
    .summary = "Truncated normal values with a variance of 1 by the mean of inputs and outputs.",
    .params = {GlorotNormal::seedParam()},
});

} // namespace
} // namespace netwright
