#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

// Source: LeCun et al. 1998, Klambauer et al. 2017.
class LecunNormal final : public SeededInitializer {
public:
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{.scale = 1, .mode = "fan_in", .distribution = "truncated_normal"}.values(
            shape, dtype, random);
    }
};

const bool published = publish<Initializer, LecunNormal>({
    .name = "LecunNormal",
    .category = "initializers",
    .summary = "Truncated normal values with a variance of 1 by the inputs, for selu.",
    .params = {LecunNormal::seedParam()},
});

} // namespace
} // namespace netwright
