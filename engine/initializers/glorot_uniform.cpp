#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: Glorot, Bengio 2010.
class GlorotUniform final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 1, .mode = "fan_avg", .distribution = "uniform"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, GlorotUniform>({
    .name = "GlorotUniform",
    .category = "initializers",
    .summary = "Uniform values with a variance of 1 by the mean of inputs and outputs.",
    .params = {GlorotUniform::seedParam()},
});

} // namespace
} // namespace netwright
