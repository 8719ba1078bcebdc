#include "engine/losses/loss.h"
#include "engine/losses/one_or_many.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // no probability is closer to 0 or 1

// Source: Lin et al. 2018; keras.losses.CategoricalFocalCrossentropy.
class CategoricalFocalCrossentropy final : public Loss {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;
    int axis = -1;
    OneOrMany<double> alpha{{0.25}};
    double gamma = 2;

    CategoricalFocalCrossentropy() { name = "categorical_focal_crossentropy"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameShape(yTrue, yPred);
        const Tensor p = probabilities(yPred);
        const Tensor losses = focus(p) * weights(yPred) * -(smoothed(yTrue) * ops::log(p));
        return ops::sum(losses, {.axes = std::vector{axis}});
    }

private:
    static void expectSameShape(const Tensor& yTrue, const Tensor& yPred)
    {
        if (yPred.shape().empty() || !compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("CategoricalFocalCrossentropy: labels must be one-hot, of the "
                                     "same shape as the predictions, received %1 and %2."),
                yTrue.shape(), yPred.shape());
    }
    Tensor smoothed(const Tensor& labels) const
    {
        if (labelSmoothing == 0) return labels;
        const auto classes = static_cast<double>(labels.shape().back());
        return labels * (1 - labelSmoothing) + labelSmoothing / classes;
    }
    Tensor probabilities(const Tensor& yPred) const
    {
        const Tensor x = fromLogits ? ops::softmax(yPred, axis) : yPred;
        const Tensor total = ops::sum(x, {.axes = std::vector{axis}, .keepDimensions = true});
        return ops::clip(x / total, kEpsilon, 1 - kEpsilon);
    }
    Tensor focus(const Tensor& p) const
    {
        return gamma == 2 ? ops::square(1 - p) : ops::power(1 - p, gamma);
    }
    // One for all classes, or one each along the last axis.
    Tensor weights(const Tensor& yPred) const
    {
        if (alpha.values.size() == 1) return scalar(alpha.values[0], yPred.dtype());
        const auto classes = static_cast<Dimension>(alpha.values.size());
        if (yPred.shape().back() != kUnknown && yPred.shape().back() != classes)
            throw ShapeError(NW_TEXT("CategoricalFocalCrossentropy: alpha must have one value for "
                                     "each class, received %1 for predictions %2."),
                classes, yPred.shape());
        Array values(Shape{classes}, yPred.dtype());
        for (std::size_t i = 0; i < alpha.values.size(); ++i) values.set(i, alpha.values[i]);
        return constant(values);
    }
};

const bool published = publish<Loss, CategoricalFocalCrossentropy>({
    .name = "CategoricalFocalCrossentropy",
    .category = "losses",
    .summary = "For one-hot labels: surprise that counts less where answers are right already.",
    .params =
        {
            param("from_logits", &CategoricalFocalCrossentropy::fromLogits,
                "Whether predictions come before the softmax."),
            param("label_smoothing", &CategoricalFocalCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
            param("axis", &CategoricalFocalCrossentropy::axis, "The axis of the classes."),
            param("alpha", &CategoricalFocalCrossentropy::alpha,
                "The weight of all classes, or a list with one for each."),
            param("gamma", &CategoricalFocalCrossentropy::gamma,
                "How strongly easy samples are made light of; 0: not at all."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
