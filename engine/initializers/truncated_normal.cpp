#include "engine/initializers/seeded.h"

namespace netwright {
namespace {

class TruncatedNormal final : public SeededInitializer {
public:
    double mean = 0;
    double stddev = 0.05;

    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return truncatedNormalValues(shape, dtype, random, {mean, stddev});
    }
};

const bool published = publish<Initializer, TruncatedNormal>({
    .name = "TruncatedNormal",
    .category = "initializers",
    .summary = "Random values of a normal distribution, none beyond two deviations.",
    .params =
        {
            TruncatedNormal::seedParam(),
            param("mean", &TruncatedNormal::mean, "Mean of the values."),
            param("stddev", &TruncatedNormal::stddev, "Standard deviation before the cut.",
                atLeast(0)),
        },
});

} // namespace
} // namespace netwright
