#include "engine/losses/overlap.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

// Source: Salehi et al. 2017. What Keras weighs with alpha are labels that the predictions miss.
class Tversky final : public Loss {
public:
    double alpha = 0.5;
    double beta = 0.5;
    std::optional<OneOrMany<int>> axis;

    Tversky() { name = "tversky"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameRegions("Tversky", yTrue, yPred);
        const ops::Axes along = overlapAxes(axis);
        const Tensor common = ops::sum(yTrue * yPred, along);
        const Tensor missed = ops::sum((1 - yPred) * yTrue, along);
        const Tensor invented = ops::sum(yPred * (1 - yTrue), along);
        return 1 - common / (common + missed * alpha + invented * beta + kEpsilon);
    }
};

const bool published = publish<Loss, Tversky>({
    .name = "Tversky",
    .category = "losses",
    .summary = "Like Dice, with weights of its own for what is missed and what is invented.",
    .params =
        {
            param("alpha", &Tversky::alpha, "The weight of what the predictions miss."),
            param("beta", &Tversky::beta, "The weight of what the predictions invent."),
            param("axis", &Tversky::axis, "The axes that a region spans; none: all of the batch."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
