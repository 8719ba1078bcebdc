#pragma once

#include "engine/initializers/initializer.h"

namespace netwright {

// An initializer that draws random numbers: the setting "seed", and the ways to draw. Two weights
// with the same own seed and shape start equal, as in Keras.
class SeededInitializer : public Initializer {
public:
    std::optional<int> seed;

    std::optional<int> ownSeed() const override { return seed; }
    // The parameter "seed"; reads Keras's SeedGenerator object too.
    static Param seedParam();
};

Array uniformValues(const Shape& shape, DType dtype, Random& random, double low, double high);

struct Normal {
    double mean = 0;
    double deviation = 1;
};
Array normalValues(const Shape& shape, DType dtype, Random& random, const Normal& normal);
// Values further than two deviations from the mean are drawn anew.
Array truncatedNormalValues(const Shape& shape, DType dtype, Random& random, const Normal& normal);

} // namespace netwright
