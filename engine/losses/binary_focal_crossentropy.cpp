#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // no prediction is closer to 0 or 1

// Source: Lin et al. 2018; keras.losses.BinaryFocalCrossentropy.
class BinaryFocalCrossentropy final : public Loss {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;
    int axis = -1;
    double alpha = 0.25;
    double gamma = 2;
    bool applyClassBalancing = false;

    BinaryFocalCrossentropy() { name = "binary_focal_crossentropy"; }

    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectSameShape(yTrue, yPred);
        const Tensor labels
            = labelSmoothing == 0 ? yTrue : yTrue * (1 - labelSmoothing) + 0.5 * labelSmoothing;
        const Tensor p = fromLogits ? ops::sigmoid(yPred) : yPred;
        Tensor losses = focus(labels, p) * crossentropy(labels, p);
        if (applyClassBalancing) losses = (labels * alpha + (1 - labels) * (1 - alpha)) * losses;
        return ops::mean(losses, {.axes = std::vector{axis}});
    }

private:
    static void expectSameShape(const Tensor& yTrue, const Tensor& yPred)
    {
        if (yPred.shape().empty() || !compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("BinaryFocalCrossentropy: labels and predictions must have "
                                     "the same shape, received %1 and %2."),
                yTrue.shape(), yPred.shape());
    }
    static Tensor crossentropy(const Tensor& labels, const Tensor& prediction)
    {
        const Tensor p = ops::clip(prediction, kEpsilon, 1 - kEpsilon);
        return -(labels * ops::log(p) + (1 - labels) * ops::log1p(-p));
    }
    // How far the right answer is missed, to the power of gamma.
    Tensor focus(const Tensor& labels, const Tensor& p) const
    {
        const Tensor missed = 1 - (labels * p + (1 - labels) * (1 - p));
        if (gamma == 0) return ops::onesLike(missed);
        return gamma == 2 ? ops::square(missed) : ops::power(missed, gamma);
    }
};

const bool published = publish<Loss, BinaryFocalCrossentropy>({
    .name = "BinaryFocalCrossentropy",
    .category = "losses",
    .summary = "For yes or no answers: surprise that counts less where answers are right already.",
    .params =
        {
            param("from_logits", &BinaryFocalCrossentropy::fromLogits,
                "Whether predictions come before the sigmoid."),
            param("label_smoothing", &BinaryFocalCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
            param("axis", &BinaryFocalCrossentropy::axis, "The axis that is averaged."),
            param("alpha", &BinaryFocalCrossentropy::alpha,
                "The weight of the answer yes where classes are balanced."),
            param("gamma", &BinaryFocalCrossentropy::gamma,
                "How strongly easy samples are made light of; 0: not at all."),
            param("apply_class_balancing", &BinaryFocalCrossentropy::applyClassBalancing,
                "Whether yes and no get the weights alpha and 1 - alpha."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
