#include "engine/layers/layer.h"

namespace netwright {
namespace {

class ReLU final : public Layer {
public:
    std::optional<double> maxValue;
    double negativeSlope = 0;
    double threshold = 0;

    void configured() override
    {
        m_function = Ref<Activation>(Value{{"class_name", "relu"},
            {"config",
                {{"max_value", Field<std::optional<double>>::write(maxValue)},
                    {"negative_slope", negativeSlope}, {"threshold", threshold}}}});
    }

    Tensor call(const Tensor& x, CallContext&) override { return apply(m_function, x); }

private:
    Ref<Activation> m_function;
};

const bool published = publish<Layer, ReLU>({
    .name = "ReLU",
    .category = "activations",
    .summary = "What is positive passes, the rest becomes 0.",
    .params = {
        param("max_value", &ReLU::maxValue, "The greatest result; none: no limit.", atLeast(0)),
        param("negative_slope", &ReLU::negativeSlope, "Slope below the threshold.", atLeast(0)),
        param("threshold", &ReLU::threshold, "Values up to this one are damped or become 0.",
            atLeast(0)),
    },
});

} // namespace
} // namespace netwright
