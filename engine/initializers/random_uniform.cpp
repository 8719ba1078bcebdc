#include "engine/initializers/seeded.h"

namespace netwright {
namespace {

class RandomUniform final : public SeededInitializer {
public:
    double minval = -0.05;
    double maxval = 0.05;

    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return uniformValues(shape, dtype, random, minval, maxval);
    }
};

const bool published = publish<Initializer, RandomUniform>({
    .name = "RandomUniform",
    .category = "initializers",
    .summary = "Random values, all of an interval equally likely.",
    .aliases = {"uniform"},
    .params =
        {
            RandomUniform::seedParam(),
            param("minval", &RandomUniform::minval, "The least value."),
            param("maxval", &RandomUniform::maxval, "No value is greater."),
        },
});

} // namespace
} // namespace netwright
