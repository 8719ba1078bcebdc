#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Threshold final : public Activation {
public:
    double threshold = 0;
    double defaultValue = 0;

    Tensor operator()(const Tensor& x) const override
    {
        return ops::where(ops::greater(x, threshold), x, defaultValue);
    }
};

const bool published = publish<Activation, Threshold>({
    .name = "threshold",
    .category = "activations",
    .summary = "Values above the threshold pass, the rest is replaced.",
    .params =
        {
            param("threshold", &Threshold::threshold, "What is greater passes.", required()),
            param("default_value", &Threshold::defaultValue, "Stands for the rest.", required()),
        },
});

} // namespace
} // namespace netwright
