#pragma once

#include "engine/initializers/seeded.h"

#include <string>

namespace netwright {

// Inputs and outputs of one unit of a weight: kernel (spatial…, inputs, outputs).
// Source: keras.initializers.compute_fans.
struct Fans {
    double in = 1;
    double out = 1;
};
Fans fansOf(const Shape& shape);

// Random values whose variance is scale / n, where n is chosen by mode.
// Source: keras.initializers.VarianceScaling.
struct Scaling {
    double scale = 1;
    std::string mode = "fan_in"; // "fan_in", "fan_out", "fan_avg"
    std::string distribution = "truncated_normal"; // "untruncated_normal", "uniform"

    Array values(const Shape& shape, DType dtype, Random& random) const;
};

} // namespace netwright
