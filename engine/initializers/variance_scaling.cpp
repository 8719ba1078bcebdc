#include "engine/initializers/scaling.h"

namespace netwright {
namespace {

class VarianceScaling final : public SeededInitializer {
public:
    double scale = 1;
    std::string mode = "fan_in";
    std::string distribution = "truncated_normal";

    void configured() override
    {
        if (distribution == "normal") distribution = "truncated_normal";
    }
    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        return Scaling{scale, mode, distribution}.values(shape, dtype, random);
    }
};

const bool published = publish<Initializer, VarianceScaling>({
    .name = "VarianceScaling",
    .category = "initializers",
    .summary = "Random values whose variance is the scale divided by inputs or outputs.",
    .params =
        {
            VarianceScaling::seedParam(),
            param("scale", &VarianceScaling::scale, "The variance times n.", above(0)),
            param("mode", &VarianceScaling::mode, "What n counts: inputs, outputs or their mean.",
                oneOf({"fan_in", "fan_out", "fan_avg"})),
            param("distribution", &VarianceScaling::distribution, "How the values are spread.",
                oneOf({"truncated_normal", "untruncated_normal", "uniform", "normal"})),
        },
});

} // namespace
} // namespace netwright
