#include "engine/losses/overlap.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7;

class Dice final : public Loss {
public:
    std::optional<OneOrMany<int>> axis;

    Dice() { name = "dice"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameRegions("Dice", yTrue, yPred);
        const ops::Axes along = overlapAxes(axis);
        const Tensor common = ops::sum(yTrue * yPred, along);
        return 1 - 2 * common / (ops::sum(yTrue, along) + ops::sum(yPred, along) + kEpsilon);
    }
};

const bool published = publish<Loss, Dice>({
    .name = "Dice",
    .category = "losses",
    .summary = "For regions of a picture: 0 where they overlap wholly, 1 where not at all.",
    .params =
        {
            param("axis", &Dice::axis, "The axes that a region spans; none: all of the batch."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
