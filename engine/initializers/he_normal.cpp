#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: He et al. 2015.
class HeNormal final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 2, .mode = "fan_in", .distribution = "truncated_normal"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, HeNormal>({
    .name = "HeNormal",
    .category = "initializers",
    .summary = "Truncated normal values with a variance of 2 by the inputs, for relu.",
    .params = {HeNormal::seedParam()},
});

} // namespace
} // namespace netwright
