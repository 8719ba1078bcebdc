#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: keras.activations.relu.
class Relu final : public Activation {
public:
    double negativeSlope = 0;
    std::optional<double> maxValue;
    double threshold = 0;

    Tensor operator()(const Tensor& x) const override
    {
        Tensor y = positive(x);
        if (maxValue) y = ops::clip(y, 0, *maxValue);
        if (negativeSlope == 0) return y;
        return y - negativeSlope * ops::relu(threshold - x);
    }

private:
    Tensor positive(const Tensor& x) const
    {
        if (threshold == 0) return ops::relu(x);
        return ops::where(ops::greater(x, threshold), x, 0);
    }
};

const bool published = publish<Activation, Relu>({
    .name = "relu",
    .category = "activations",
    .summary = "What is positive passes, the rest becomes 0.",
    .params =
        {
            param("negative_slope", &Relu::negativeSlope, "Slope below the threshold."),
            param("max_value", &Relu::maxValue, "The greatest result; none: no limit."),
            param("threshold", &Relu::threshold, "Values up to this one are damped or become 0."),
        },
});

} // namespace
} // namespace netwright
