#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: He et al. 2015.
class HeUniform final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 2, .mode = "fan_in", .distribution = "uniform"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, HeUniform>({
    .name = "HeUniform",
    .category = "initializers",
    .summary = "Uniform values with a variance of 2 by the inputs, for relu.",
    .params = {HeUniform::seedParam()},
});

} // namespace
} // namespace netwright
