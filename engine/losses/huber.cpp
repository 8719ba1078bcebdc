#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class Huber final : public Loss {
public:
    double delta = 1;

    Huber() { name = "huber_loss"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor error = yPred - yTrue;
        const Tensor size = ops::absolute(error);
        const Tensor isSmall = ops::lessEqual(size, delta);
        return ops::mean(
            ops::where(isSmall, 0.5 * ops::square(error), linear(size)), {.axes = std::vector{-1}});
    }

private:
    Tensor linear(const Tensor& size) const { return delta * size - 0.5 * delta * delta; }
};

const bool published = publish<Loss, Huber>({
    .name = "Huber",
    .category = "losses",
    .summary = "Squares of small differences, sizes of large ones: less moved by outliers.",
    .params =
        {
            param("delta", &Huber::delta, "Up to this difference the loss is a square."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
