#include "engine/initializers/seeded.h"

namespace netwright {
namespace {

class RandomNormal final : public SeededInitializer {
public:
    double mean = 0;
    double stddev = 0.05;

    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return normalValues(shape, dtype, random, {mean, stddev});
    }
};

const bool published = publish<Initializer, RandomNormal>({
    .name = "RandomNormal",
    .category = "initializers",
    .summary = "Random values of a normal distribution.",
    .aliases = {"normal"},
    .params =
        {
            RandomNormal::seedParam(),
            param("mean", &RandomNormal::mean, "Mean of the values."),
            param("stddev", &RandomNormal::stddev, "Their standard deviation.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
