#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // no probability is closer to 0 or 1

class CategoricalCrossentropy final : public Loss {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;
    int axis = -1;

    CategoricalCrossentropy() { name = "categorical_crossentropy"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameShape(yTrue, yPred);
        return -ops::sum(smoothed(yTrue) * logarithms(yPred), {.axes = std::vector{axis}});
    }

private:
    static void expectSameShape(const Tensor& yTrue, const Tensor& yPred)
    {
        if (yPred.shape().empty() || !compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("CategoricalCrossentropy: labels must be one-hot, of the same "
                                     "shape as the predictions, received %1 and %2."),
                yTrue.shape(), yPred.shape());
    }
    Tensor smoothed(const Tensor& labels) const
    {
        if (labelSmoothing == 0) return labels;
        const auto classes = static_cast<double>(labels.shape().back());
        return labels * (1 - labelSmoothing) + labelSmoothing / classes;
    }
    Tensor logarithms(const Tensor& x) const
    {
        if (fromLogits) return ops::logSoftmax(x, axis);
        const Tensor total = ops::sum(x, {.axes = std::vector{axis}, .keepDimensions = true});
        return ops::log(ops::clip(x / total, kEpsilon, 1 - kEpsilon));
    }
};

const bool published = publish<Loss, CategoricalCrossentropy>({
    .name = "CategoricalCrossentropy",
    .category = "losses",
    .summary = "For one-hot labels: how surprising the right class is.",
    .params =
        {
            param("from_logits", &CategoricalCrossentropy::fromLogits,
                "Whether predictions come before the softmax."),
            param("label_smoothing", &CategoricalCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
            param("axis", &CategoricalCrossentropy::axis, "The axis of the classes."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
