#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: LeCun et al. 1998, Klambauer et al. 2017.
class LecunUniform final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 1, .mode = "fan_in", .distribution = "uniform"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, LecunUniform>({
    .name = "LecunUniform",
    .category = "initializers",
    .summary = "Uniform values with a variance of 1 by the inputs, for selu.",
    .params = {LecunUniform::seedParam()},
});

} // namespace
} // namespace netwright
