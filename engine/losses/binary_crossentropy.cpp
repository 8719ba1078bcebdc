#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // no prediction is closer to 0 or 1

class BinaryCrossentropy final : public Loss {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;
    int axis = -1;

    BinaryCrossentropy() { name = "binary_crossentropy"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameShape(yTrue, yPred);
        const Tensor labels
            = labelSmoothing == 0 ? yTrue : yTrue * (1 - labelSmoothing) + 0.5 * labelSmoothing;
        const ops::Axes along{.axes = std::vector{axis}};
        // log(1 + exp(x)) - z x is -z log(sigmoid(x)) - (1 - z) log(1 - sigmoid(x)), without
        // overflow.
        if (fromLogits) return ops::mean(ops::softplus(yPred) - labels * yPred, along);
        const Tensor p = ops::clip(yPred, kEpsilon, 1 - kEpsilon);
        const Tensor logarithms = labels * ops::log(p) + (1 - labels) * ops::log1p(-p);
        return -ops::mean(logarithms, along);
    }

private:
    static void expectSameShape(const Tensor& yTrue, const Tensor& yPred)
    {
        if (!compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("BinaryCrossentropy: labels and predictions must have the "
                                     "same shape, received %1 and %2."),
                yTrue.shape(), yPred.shape());
    }
};

const bool published = publish<Loss, BinaryCrossentropy>({
    .name = "BinaryCrossentropy",
    .category = "losses",
    .summary = "For yes or no answers: how surprising the labels are.",
    .aliases = {"bce", "BCE"},
    .params =
        {
            param("from_logits", &BinaryCrossentropy::fromLogits,
                "Whether predictions come before the sigmoid."),
            param("label_smoothing", &BinaryCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
            param("axis", &BinaryCrossentropy::axis, "The axis that is averaged."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
