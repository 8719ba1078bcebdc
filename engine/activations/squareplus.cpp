#include "engine/activations/activation.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: Barron 2021.
class Squareplus final : public Activation {
public:
    double b = 4;

    Tensor operator()(const Tensor& x) const override { return (x + ops::sqrt(x * x + b)) / 2; }
};

const bool published = publish<Activation, Squareplus>({
    .name = "squareplus",
    .category = "activations",
    .summary = "A smooth relu without exp: (x + sqrt(x² + b)) / 2.",
    .params =
        {
            param("b", &Squareplus::b, "How wide the bend around 0 is.", atLeast(0)),
        },
});

} // namespace
} // namespace netwright
